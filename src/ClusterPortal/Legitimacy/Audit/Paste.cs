namespace ClusterPortal.Legitimacy.Audit;

/// <summary>Something to write, and where.</summary>
/// <param name="Kind">What to do there.</param>
/// <param name="Path">The file, from the portal's folder.</param>
/// <param name="Line">Counted from one; 0 for a new file.</param>
/// <param name="Text">The exact lines, indented as the file is, without a line break at the end.</param>
internal sealed record Paste(PasteKind Kind, string Path, int Line, string Text)
{
    /// <summary>Such as <c>content/organizations/acme.yml: after line 12</c>.</summary>
    public string Where(string prefix = "") => Kind switch
    {
        PasteKind.After => $"{prefix}{Path}: after line {Line}",
        PasteKind.Replace => $"{prefix}{Path}: instead of line {Line}",
        PasteKind.NewFile => $"{prefix}{Path}: a new file",
        _ => $"{prefix}{Path}: line {Line}",
    };
}
