namespace ClusterPortal.Yaml;

/// <summary>Text as it may stand in a YAML file or in a message.</summary>
internal static class Quoting
{
    /// <summary>The text between quotes, so that YAML reads exactly it: double quotes, or single ones where it holds a double quote or a backslash.</summary>
    public static string Quote(string value) =>
        value.AsSpan().ContainsAny('"', '\\') ? "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'" : "\"" + value + "\"";

    /// <summary>At most forty characters, for a message.</summary>
    public static string Short(string value) => value.Length <= 40 ? value : string.Concat(value.AsSpan(0, char.IsHighSurrogate(value[38]) ? 38 : 39), "…");
}
