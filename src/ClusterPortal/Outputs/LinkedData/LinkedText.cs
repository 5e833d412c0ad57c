namespace ClusterPortal.Outputs.LinkedData;

/// <summary>Texts fitted to the lengths that search engines take.</summary>
internal static class LinkedText
{
    /// <summary>At most so many characters, cut after a whole word and marked with an ellipsis.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        var space = text.LastIndexOf(' ', most - 2);
        var end = space > most / 2 ? space : most - 1;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
