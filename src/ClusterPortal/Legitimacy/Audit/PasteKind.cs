namespace ClusterPortal.Legitimacy.Audit;

/// <summary>What to do at the place that a <see cref="Paste"/> names.</summary>
internal enum PasteKind
{
    /// <summary>Put the text below the line.</summary>
    After,

    /// <summary>Put the text in the place of the line.</summary>
    Replace,

    /// <summary>Make a file with the text.</summary>
    NewFile,

    /// <summary>Mend what stands on the line; the text is advice, not YAML.</summary>
    Mend,
}
