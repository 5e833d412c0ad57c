namespace ClusterPortal.Content.Values;

/// <summary>What a value has in it or is itself: most fields of most entries have neither, and stages that walk them all pass those by.</summary>
[Flags]
internal enum Contents
{
    None = 0,

    /// <summary>Text of which HTML is made.</summary>
    Markdown = 1,

    /// <summary>Other entries, pictures or documents by their names.</summary>
    Links = 2,
}
