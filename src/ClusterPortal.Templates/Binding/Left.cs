namespace ClusterPortal.Templates.Binding;

/// <summary>Names Scriban's programs can add and this language leaves out, with the reason a message gives.</summary>
internal static class Left
{
    public static readonly IReadOnlyDictionary<string, string> Out = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["liquid"] = "only Scriban's own syntax is read; Liquid templates must be rewritten.",
    };
}
