using ClusterPortal.Diagnostics;
using ClusterPortal.Sources;
using ClusterPortal.Text;

namespace ClusterPortal.Yaml;

/// <summary>The <c>limits</c> of site.yml, which must be known before any other file is read. Values that make no sense are passed over here and reported
/// when site.yml is read as a whole.</summary>
public static class SiteLimits
{
    // Even the association's own file may not ask for what no machine can hold.
    private const int MostEntryKb = 1024, MostThemeKb = 16 * 1024, MostMediaMb = 100, MostFiles = 1_000_000, MostTotalMb = 16 * 1024;

    /// <summary>The keys that <c>limits</c> may have.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["entry_kb", "theme_kb", "media_mb", "files", "total_mb"];

    public static InputLimits Read(InputFile site)
    {
        var usual = InputLimits.Default;
        var elsewhere = new DiagnosticBag();
        if (TextDecoder.Decode(site, elsewhere) is not { } source) return usual;
        return YamlReader.Read(source, YamlLimits.Default, elsewhere) is YamlMapping map && map["limits"] is YamlMapping limits
            ? usual with
            {
                EntryBytes = Number(limits, "entry_kb", MostEntryKb) * 1024 ?? usual.EntryBytes,
                ThemeBytes = Number(limits, "theme_kb", MostThemeKb) * 1024 ?? usual.ThemeBytes,
                MediaBytes = Number(limits, "media_mb", MostMediaMb) * 1024 * 1024 ?? usual.MediaBytes,
                Files = Number(limits, "files", MostFiles) ?? usual.Files,
                TotalBytes = Number(limits, "total_mb", MostTotalMb) * 1024L * 1024 ?? usual.TotalBytes,
            }
            : usual;
    }

    private static int? Number(YamlMapping limits, string key, int most) =>
        limits[key] is YamlScalar scalar && CoreSchema.TryInteger(scalar.Value) is { IsGood: true, Value: >= 1 and var value } && value <= most ? (int)value : null;
}
