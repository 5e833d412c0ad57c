#pragma warning disable RS0030 // Looks for the package that the running program came in.
namespace ClusterPortal.Cli.Scaffold.Hosting;

/// <summary>The package from which the running program was installed. A new portal keeps it, so that everybody builds with the same bytes and no registry is asked.</summary>
internal static class ToolPackage
{
    /// <summary>Where in a portal packages of the program lie.</summary>
    public const string Folder = ".config/packages/";

    public static string NameOf(string version) => $"clusterportal.{version}.nupkg";

    /// <param name="program">The folder of the running program.</param>
    /// <param name="version">The program's.</param>
    /// <returns>Null where the program came otherwise, as one that was built from its source.</returns>
    public static string? Find(string program, string version)
    {
        // An installed tool runs from tools/net10.0/any of its unpacked package, beside which the package is kept; an archive has it beside the program.
        var name = NameOf(version);
        string[] places = [Path.Combine(program, name), Path.Combine(program, "..", "..", "..", name)];
        return Array.Find(places, File.Exists) is { } found ? Path.GetFullPath(found) : null;
    }
}
