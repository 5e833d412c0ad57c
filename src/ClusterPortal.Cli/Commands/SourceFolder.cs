#pragma warning disable RS0030 // Asks whether the named folder is there at all, so that a slip in the command line is not reported as a fault of the portal.
namespace ClusterPortal.Cli.Commands;

/// <summary>The portal's folder as it was named.</summary>
/// <param name="Path">Full path.</param>
/// <param name="PathPrefix">From the current folder to it, for places that can be clicked: empty, or ending with a slash.</param>
/// <param name="Argument">What repeats it in a hint at the next command: empty for the current folder.</param>
internal sealed record SourceFolder(string Path, string PathPrefix, string Argument)
{
    /// <exception cref="UsageException">There is no such folder.</exception>
    public static SourceFolder Of(string named)
    {
        if (!Directory.Exists(named)) throw new UsageException($"there is no folder '{named}'; name the portal's folder with --source");
        var relative = System.IO.Path.GetRelativePath(".", named).Replace('\\', '/').TrimEnd('/');
        var here = relative is "." or "";
        // Outside the current folder the way there is longer than the name that the user gave.
        var shown = relative.StartsWith("..", StringComparison.Ordinal) ? named.Replace('\\', '/').TrimEnd('/') : relative;
        return new SourceFolder(System.IO.Path.GetFullPath(named), here ? "" : shown + "/", here ? "" : $" --source {(named.Contains(' ') ? $"\"{named}\"" : named)}");
    }
}
