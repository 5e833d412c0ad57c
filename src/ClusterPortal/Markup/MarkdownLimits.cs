namespace ClusterPortal.Markup;

/// <summary>How much one Markdown text may ask for. The defaults hold the worst known text of 64 KB under a second and 64 MB.</summary>
internal sealed record MarkdownLimits
{
    public static MarkdownLimits Default { get; } = new();

    /// <summary>Bytes of the text in UTF-8.</summary>
    public int Bytes { get; init; } = 64 * 1024;

    public int Lines { get; init; } = 10_000;

    /// <summary>List and quotation marks before the text of one line.</summary>
    public int MarkersPerLine { get; init; } = 10;

    /// <summary>Columns of white space before a list mark; two or more make a level.</summary>
    public int ListIndent { get; init; } = 48;

    public int PipesPerLine { get; init; } = 100;

    /// <summary>Rows times columns, over all tables of the text.</summary>
    public int TableCells { get; init; } = 20_000;

    /// <summary>Opening square brackets, each of which may start a link.</summary>
    public int Brackets { get; init; } = 4_000;

    /// <summary>HTML tags written in the text.</summary>
    public int RawTags { get; init; } = 2_000;

    /// <summary>Bytes of HTML made from the text.</summary>
    public int OutputBytes { get; init; } = 1024 * 1024;

    /// <summary>Characters of one address.</summary>
    public int AddressLength { get; init; } = 2_000;
}
