namespace ClusterPortal.Exchange.Sheets;

/// <summary>How much one spreadsheet may hold. Lists of members come nowhere near; files made to exhaust a machine do.</summary>
internal static class SheetLimits
{
    public const int Bytes = 32 * 1024 * 1024;

    /// <summary>Of all parts of a workbook together, unpacked.</summary>
    public const long Unpacked = 256L * 1024 * 1024;

    public const int Parts = 4000;

    public const int Rows = 20_000;

    public const int Columns = 400;

    public const int CellLength = 40_000;
}
