namespace ClusterPortal.Outputs.Proof;

/// <summary>What came of checking a statement.</summary>
internal enum StatementVerdict
{
    /// <summary>Signed by the named key, and it holds on the day.</summary>
    Valid,

    /// <summary>It is no statement of membership at all.</summary>
    Unreadable,

    /// <summary>It carries no signature.</summary>
    NotSigned,

    /// <summary>There is nothing to check the signature with.</summary>
    NoKey,

    /// <summary>What was given as a key is none.</summary>
    UnreadableKey,

    /// <summary>The issuer's document has no such key: it is another's, or one that is no longer in use.</summary>
    OtherKey,

    /// <summary>The key belongs to another issuer than the statement names.</summary>
    OtherIssuer,

    /// <summary>The signature does not fit: the statement was altered, or somebody else signed it.</summary>
    Altered,

    /// <summary>Its parts contradict each other.</summary>
    Contradictory,

    NotYet,

    /// <summary>The membership was over on the day.</summary>
    Ended,

    /// <summary>The issuer's list of ended memberships names it.</summary>
    Revoked,

    /// <summary>What was given as that list is none, or another issuer's.</summary>
    UnreadableList,
}
