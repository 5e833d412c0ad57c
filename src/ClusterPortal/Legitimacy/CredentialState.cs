namespace ClusterPortal.Legitimacy;

/// <summary>On whose word a credential rests, as visitors are told.</summary>
internal enum CredentialState
{
    /// <summary>Staff of the association looked at it on a day.</summary>
    Verified,

    /// <summary>Both organisations of a relation say so.</summary>
    Confirmed,

    /// <summary>The organisation says so itself.</summary>
    Stated,

    /// <summary>The organisation says so, or one would expect it, and nobody has recorded a look.</summary>
    NotVerified,
}
