namespace ClusterPortal.Text;

/// <summary>Latin letters with marks written with plain ones, as the languages themselves do where they have a custom (ø as oe, ß as ss).</summary>
internal static class Transliteration
{
    private const string Marked = "àáâãāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõōŏőŕŗřśŝşšţťŧùúûũūŭůűųŵýÿŷźżžșțðþ";
    private const string Plain = "aaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooorrrsssstttuuuuuuuuuwyyyzzzstdt";

    /// <summary>The plain letters of one character; the character itself when it has none.</summary>
    public static string Of(char c)
    {
        if (c < 128) return c.ToString();
        var lower = char.ToLowerInvariant(c);
        var plain = lower switch
        {
            'æ' or 'ä' => "ae",
            'ø' or 'ö' or 'œ' => "oe",
            'å' => "aa",
            'ü' => "ue",
            'ß' => "ss",
            'þ' => "th",
            _ => Marked.IndexOf(lower, StringComparison.Ordinal) is var at and >= 0 ? Plain[at].ToString() : lower.ToString(),
        };
        return lower == c ? plain : plain.ToUpperInvariant();
    }
}
