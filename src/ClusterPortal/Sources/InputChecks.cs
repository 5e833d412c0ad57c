using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Text;

namespace ClusterPortal.Sources;

/// <summary>Which of the names that were found may be read. In: names, kinds and lengths. Out: the acceptable ones in order, and a finding for each other.</summary>
internal static class InputChecks
{
    /// <param name="found">Sorted by path, ordinal.</param>
    /// <param name="limits">What site.yml allows.</param>
    /// <param name="bag">Takes the findings.</param>
    public static List<FoundFile> Accept(IReadOnlyList<FoundFile> found, InputLimits limits, DiagnosticBag bag)
    {
        var accepted = new List<FoundFile>(found.Count);
        var names = new Dictionary<string, string>(found.Count + (found.Count / 8), StringComparer.OrdinalIgnoreCase); // Folders have names, too.
        var folder = "";
        var total = 0L;
        if (found.Count > limits.Files)
        {
            Report(LimitRules.TooManyFiles, "content", bag, $"the site holds more than {limits.Files} files",
                "remove what does not belong here, or raise 'limits: {files: …}' in site.yml");
            return accepted;
        }

        foreach (var file in found)
        {
            if (!HasFitName(file.Path, bag) || !IsReadable(file, limits, bag)) continue;
            if (!IsAlone(file.Path, names, ref folder, bag)) continue;
            total += file.Length;
            if (total > limits.TotalBytes)
            {
                Report(LimitRules.TooMuchInAll, file.Path, bag, $"the site's files are larger than {Size(limits.TotalBytes)} together; this one and all after it are not read",
                    "shrink pictures and documents, or raise 'limits: {total_mb: …}' in site.yml");
                break;
            }

            accepted.Add(file);
        }

        return accepted;
    }

    public static void Report(DiagnosticRule rule, string path, DiagnosticBag bag, string message, string advice) =>
        bag.Report(rule, Span.Of(new SourceText(FileNames.Shown(path), "")), message, advice);

    private static bool HasFitName(string path, DiagnosticBag bag)
    {
        if (path.Length > FileNames.LongestPath)
        {
            Report(FileRules.UnsafeName, path[..FileNames.LongestPath], bag,
                $"the name with its folders is longer than {FileNames.LongestPath} characters", "choose shorter names");
            return false;
        }

        for (var start = 0; start <= path.Length;)
        {
            var slash = path.IndexOf('/', start);
            var name = path.AsSpan(start, (slash < 0 ? path.Length : slash) - start);
            start += name.Length + 1;
            if (FileNames.Fault(name) is not { } fault) continue;
            Report(FileRules.UnsafeName, path, bag, $"the name '{FileNames.Shown(name.ToString())}' {fault}", "rename it with letters, digits and hyphens");
            return false;
        }

        if (!path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)) return true;
        var better = path[(path.LastIndexOf('/') + 1)..^5] + ".yml";
        Report(FileRules.YamlExtension, path, bag, "the file's name ends in .yaml and is not read", $"rename it to {better}");
        return false;
    }

    private static bool IsReadable(FoundFile file, InputLimits limits, DiagnosticBag bag)
    {
        switch (file.Kind)
        {
            case FileKind.Link:
                Report(LimitRules.SymbolicLink, file.Path, bag, "this is a link to another place, not a file", "put the file itself here");
                return false;
            case FileKind.Special:
                Report(LimitRules.SpecialFile, file.Path, bag, "this is a device, a pipe or a socket, not a file", "delete it");
                return false;
            case FileKind.Unreadable:
                ReportUnreadable(file.Path, bag);
                return false;
        }

        var most = limits.BytesFor(file.Path);
        if (file.Length <= most) return true;
        Report(LimitRules.FileTooLarge, file.Path, bag, $"the file has {Size(file.Length)}; at most {Size(most)} are allowed for a file of this kind",
            "shorten it, or raise the limit in site.yml");
        return false;
    }

    public static void ReportUnreadable(string path, DiagnosticBag bag) =>
        Report(FileRules.Unreadable, path, bag, "this cannot be read", "give yourself the right to read it, or delete it");

    private static bool IsAlone(string path, Dictionary<string, string> names, ref string folder, DiagnosticBag bag)
    {
        var end = Math.Max(path.LastIndexOf('/'), 0);
        if (!path.AsSpan(0, end).SequenceEqual(folder))
        {
            folder = path[..end];
            for (var at = folder.Length; at > 0; at = folder.LastIndexOf('/', at - 1))
                if (!IsSame(folder[..at], names, path, bag)) return false;
        }

        return IsSame(path, names, path, bag);
    }

    private static bool IsSame(string name, Dictionary<string, string> names, string path, DiagnosticBag bag)
    {
        if (names.TryAdd(name, name) || names[name] == name) return true;
        Report(FileRules.SameNameButCase, path, bag, $"'{name}' and '{names[name]}' differ only in capital letters", "rename one of them; small letters are best");
        return false;
    }

    private static string Size(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} bytes",
        < 1024 * 1024 => $"{(bytes + 1023) / 1024} KB",
        _ => $"{(bytes + 1024 * 1024 - 1) / (1024 * 1024)} MB",
    };
}
