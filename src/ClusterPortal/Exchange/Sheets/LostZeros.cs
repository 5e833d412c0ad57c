namespace ClusterPortal.Exchange.Sheets;

/// <summary>Gives numbers back the zeros before them that spreadsheet programs drop: of codes whose length is known for the country.</summary>
internal static class LostZeros
{
    public static SheetFile.Cell Restored(ColumnTarget target, SheetFile.Cell cell, string? country)
    {
        var text = cell.Text.Trim();
        var length = (target.Name, country) switch
        {
            ("address.postcode", "DK" or "NO" or "BE" or "CH" or "AT") => 4,
            ("address.postcode", "DE" or "FI" or "FR" or "ES" or "IT" or "US") => 5,
            ("registration.number", "DK") => 8,
            ("registration.number", "NO") => 9,
            ("registration.number", "GB") => 8,
            ("duns", _) => 9,
            _ => 0,
        };
        return text.Length > 0 && text.Length < length && text.Length >= length - 2 && text.All(char.IsAsciiDigit) ? new SheetFile.Cell(text.PadLeft(length, '0')) : cell;
    }
}
