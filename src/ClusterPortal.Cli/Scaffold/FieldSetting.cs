namespace ClusterPortal.Cli.Scaffold;

/// <summary>Fields on a command line: <c>country=DK</c>, or <c>contact.email=…</c> for a part of a group.</summary>
internal static class FieldSetting
{
    /// <returns>By field, in the order of their first mention; a part without a name is the field itself.</returns>
    /// <exception cref="UsageException">One of them is none.</exception>
    public static IEnumerable<(string Field, IReadOnlyList<(string Part, string Words)> Parts)> Read(IEnumerable<string> settings)
    {
        var read = settings.Select(Read).ToArray();
        foreach (var group in read.GroupBy(r => r.Field, StringComparer.Ordinal))
        {
            if (group.DistinctBy(r => r.Part, StringComparer.Ordinal).Count() < group.Count() || (group.Count() > 1 && group.Any(r => r.Part.Length == 0)))
                throw new UsageException($"'{group.Key}' is set twice");
            yield return (group.Key, [.. group.Select(r => (r.Part, r.Words))]);
        }
    }

    private static (string Field, string Part, string Words) Read(string setting)
    {
        var at = setting.IndexOf('=', StringComparison.Ordinal);
        if (at <= 0 || at == setting.Length - 1) throw new UsageException($"'{setting}' does not say which field is set to what; write it like --set country=DK");
        var (name, words) = (setting[..at].Trim(), setting[(at + 1)..].Trim());
        var point = name.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? (name, "", words) : (name[..point], name[(point + 1)..], words);
    }
}
