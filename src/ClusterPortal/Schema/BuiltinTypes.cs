using System.Collections.Immutable;
using ClusterPortal.Text;

namespace ClusterPortal.Schema;

/// <summary>The type files that come with ClusterPortal, in an order that stays: it decides the order of types.</summary>
internal static class BuiltinTypes
{
    /// <summary>The fields that every type has.</summary>
    public const string CommonPath = "types/common.yml";

    public static ImmutableArray<SourceText> Files()
    {
        var assembly = typeof(BuiltinTypes).Assembly;
        var files = ImmutableArray.CreateBuilder<SourceText>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("types/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream);
            files.Add(new SourceText(name, reader.ReadToEnd()));
        }

        return files.ToImmutable();
    }
}
