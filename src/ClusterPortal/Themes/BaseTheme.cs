using ClusterPortal.Sources;

namespace ClusterPortal.Themes;

/// <summary>The base theme that comes with the program, for sites that have no <c>themes/base</c> of their own.</summary>
internal static class BaseTheme
{
    private const string Prefix = "themes/base/";

    public static IEnumerable<InputFile> Files()
    {
        var assembly = typeof(BaseTheme).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return new InputFile(name.Replace('\\', '/'), bytes);
        }
    }
}
