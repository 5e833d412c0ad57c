using System.Collections.Immutable;
using ClusterPortal.Sources;

namespace ClusterPortal.Tests.Cases;

/// <summary>A theme that shows much in few bytes, so that cases are fast and what they expect is short. It stands in the place of the base theme.</summary>
internal static class TinyTheme
{
    private static readonly string Folder = Checkout.At("tests/ClusterPortal.Tests/Cases/Tiny");

    public static ImmutableArray<InputFile> Files { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(p => new InputFile("themes/base/" + Path.GetRelativePath(Folder, p).Replace('\\', '/'), File.ReadAllBytes(p)))
            .OrderBy(f => f.Path, StringComparer.Ordinal),
    ];
}
