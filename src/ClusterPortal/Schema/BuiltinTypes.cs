using System.Collections.Immutable;
using ClusterPortal.Text;

namespace ClusterPortal.Schema;

/// <summary>The type files that come with ClusterPortal, in an order that stays: it decides the order of types.</summary>
internal static class BuiltinTypes
{
    /// <summary>The fields that every type has.</summary>
    public const string CommonPath = Prefix + "common.yml";

    /// <summary>What the paths of these files begin with; a site's own lie in <c>content/types/</c>.</summary>
    public const string Prefix = "types/";

    public static ImmutableArray<SourceText> Files()
    {
        var assembly = typeof(BuiltinTypes).Assembly;
        var files = ImmutableArray.CreateBuilder<SourceText>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream);
            files.Add(new SourceText(name, reader.ReadToEnd()));
        }

        return files.ToImmutable();
    }
}
