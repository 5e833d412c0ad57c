using System.Collections.Immutable;
using ClusterPortal.Sources;
using ClusterPortal.Text;

namespace ClusterPortal.Themes;

/// <summary>Dates and numbers of languages in which no theme has texts yet, so that a German portal does not write English months meanwhile. Source: Unicode CLDR.</summary>
internal static class BuiltinFormats
{
    private const string Prefix = "formats/";

    /// <summary>The tags of all files.</summary>
    public static ImmutableArray<string> Tags() =>
        [.. typeof(BuiltinFormats).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => n[Prefix.Length..^".yml".Length]).Order(StringComparer.Ordinal)];

    /// <summary>The file of the nearest language that is known, or null.</summary>
    public static InputFile? Find(LanguageTag language)
    {
        foreach (var near in language.Chain())
        {
            var name = $"{Prefix}{near.Tag}.yml";
            using var stream = typeof(BuiltinFormats).Assembly.GetManifestResourceStream(name);
            if (stream is null) continue;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return new InputFile(name, bytes);
        }

        return null;
    }
}
