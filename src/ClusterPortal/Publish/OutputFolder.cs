#pragma warning disable RS0030 // Publish is the room that writes the site.
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;

namespace ClusterPortal.Publish;

/// <summary>Decides whether a folder may be replaced by a built site. In: the folder as it was named, and the portal's folder. Out: its full
/// path, or findings that say what to name instead.</summary>
internal static class OutputFolder
{
    // A portal's own folders, and those of the tools around it. What is written there would be read as content, or lost.
    private static readonly string[] Reserved = ["content", "themes", "static", "types", "src", ".git", ".github", ".ci"];

    private static StringComparison Names =>
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    public static string? Locate(string named, string sourceRoot, DiagnosticBag bag)
    {
        if (string.IsNullOrWhiteSpace(named)) return Refuse("has no name");
        var source = Full(sourceRoot);
        var output = Full(named);
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

        if (Path.GetDirectoryName(output) is null) return Refuse("is the root of the whole disk");
        if (IsAtOrAbove(output, source)) return Refuse("is or holds the portal's own folder");
        if (home.Length > 0 && IsAtOrAbove(output, Full(home))) return Refuse("is or holds your home folder");
        var below = IsAtOrAbove(source, output) ? output[source.Length..].Trim(Path.DirectorySeparatorChar) : null;
        var first = below?.Split(Path.DirectorySeparatorChar)[0];
        if (first is not null && Array.Exists(Reserved, r => r.Equals(first, StringComparison.OrdinalIgnoreCase)))
            return Refuse($"lies in the portal's own folder '{first}'");
        if (Array.Exists(output.Split(Path.DirectorySeparatorChar), p => p.Equals(".git", StringComparison.OrdinalIgnoreCase)))
            return Refuse("lies in the folder of git");

        // The way to the portal itself may lead over links: the user works there already. From there on, and anywhere else, it may not.
        if (ReportLink(FirstLink(output, below is null ? null : source), named, bag)) return null;
        if (File.Exists(output)) return Refuse("is a file, not a folder");
        return output;

        string? Refuse(string reason)
        {
            bag.Report(OutputRules.Dangerous, default,
                $"the output folder '{named}' {reason}; name a folder for the built site alone, such as --output public");
            return null;
        }
    }

    /// <returns>True when there was a link to report.</returns>
    public static bool ReportLink(string? link, string named, DiagnosticBag bag)
    {
        if (link is null) return false;
        bag.Report(OutputRules.Linked, default, $"the output folder '{named}' is reached through the link '{link}'; name the real folder with --output");
        return true;
    }

    private static string? FirstLink(string path, string? stopAt)
    {
        string? found = null;
        for (var at = path; at is not null && at != stopAt; at = Path.GetDirectoryName(at))
            if (new FileInfo(at).LinkTarget is not null) found = at;
        return found;
    }

    private static bool IsAtOrAbove(string folder, string other) =>
        other.StartsWith(folder, Names) && (other.Length == folder.Length || other[folder.Length] == Path.DirectorySeparatorChar || Path.EndsInDirectorySeparator(folder));

    private static string Full(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
}
