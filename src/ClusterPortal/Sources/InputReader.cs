using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;

namespace ClusterPortal.Sources;

/// <summary>The only place that reads a disk. In: a site's folder. Out: the bytes of <c>site.yml</c> and of all files in <c>content/</c> and <c>themes/</c>,
/// sorted by path, without links, devices, oversized files and unsafe names; each of those is a finding.</summary>
public static class InputReader
{
    private const string SiteFile = "site.yml";

    /// <param name="root">The site's folder.</param>
    /// <param name="limits">What may be read, unless site.yml says otherwise.</param>
    /// <param name="bag">Takes the findings.</param>
    /// <param name="siteLimits">Reads the limits from site.yml, which is read before everything else.</param>
    /// <param name="threads">How many files are read at a time.</param>
    public static Inputs FromFolder(
        string root, InputLimits limits, DiagnosticBag bag, Func<InputFile, InputLimits>? siteLimits = null, int threads = 0) =>
        Reread(null, root, limits, bag, siteLimits, threads);

    /// <summary>As <see cref="FromFolder"/>, but files whose length and time are those of <paramref name="old"/> are taken from there.</summary>
    public static Inputs Reread(
        Inputs? old, string root, InputLimits limits, DiagnosticBag bag, Func<InputFile, InputLimits>? siteLimits = null, int threads = 0)
    {
        root = Path.GetFullPath(root);
        var found = new List<FoundFile>();
        var site = ReadSite(old, root, limits, bag);
        if (site is not null && siteLimits is not null) limits = siteLimits(site);
        foreach (var folder in (string[])["content", "themes"])
        {
            if (FolderListing.Find(root, folder) is not { } entry) continue;
            if (entry.IsFolder) FolderListing.Collect(root, folder, limits.Files, found, bag);
            else found.Add(entry);
        }

        found.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        var accepted = InputChecks.Accept(found, limits, bag);
        var files = Ordered.Select(accepted, threads > 0 ? threads : Environment.ProcessorCount, f => Unchanged(old, f) ?? Read(root, f));
        var result = new List<InputFile>(files.Length + 1);
        if (site is not null) result.Add(site);
        foreach (var file in files)
        {
            if (file.Kind == FileKind.File) result.Add(file);
            else InputChecks.ReportUnreadable(file.Path, bag);
        }

        return Inputs.Of(result);
    }

    /// <summary>As <see cref="Reread"/>, where it is known which paths may have changed since <paramref name="old"/> was read: looks at these and at no others.</summary>
    /// <returns>Null when the folder has to be listed anew: a file has come or gone, is no plain file or too large, or site.yml is another.</returns>
    internal static Inputs? RereadSome(Inputs old, IReadOnlyCollection<string> changed, string root, InputLimits limits, Func<InputFile, InputLimits>? siteLimits = null)
    {
        root = Path.GetFullPath(root);
        if (old.Find(SiteFile) is not { } site || changed.Contains(SiteFile)) return null;
        if (siteLimits is not null) limits = siteLimits(site);
        var read = new List<InputFile>(changed.Count);
        foreach (var path in changed)
        {
            var found = FolderListing.Find(root, path);

            // Some editors write a file of another name first, which is gone by now.
            if (found is null && old.Find(path) is null && !old.Under(path).Any()) continue;
            if (old.Find(path) is null || found is not { IsFolder: false, Kind: FileKind.File } || found.Length > limits.BytesFor(path)) return null;
            if (Read(root, found) is not { Kind: FileKind.File } file) return null;
            read.Add(file);
        }

        var next = old.With(read);
        return next.Files.Sum(f => (long)f.Bytes.Length) > limits.TotalBytes ? null : next;
    }

    /// <summary>The same checks for files that are already in memory, for tests and for callers without a disk.</summary>
    public static Inputs FromMemory(IEnumerable<InputFile> files, InputLimits limits, DiagnosticBag bag, Func<InputFile, InputLimits>? siteLimits = null)
    {
        var sorted = files.OrderBy(f => f.Path, StringComparer.Ordinal).ToList();
        var site = sorted.Find(f => f.Path == SiteFile);
        if (site is null) ReportNoSite(bag);
        else if (siteLimits is not null) limits = siteLimits(site);
        var found = sorted.ConvertAll(f => new FoundFile(f.Path, f.Kind, f.Bytes.Length, f.Stamp));
        var accepted = InputChecks.Accept(found, limits, bag).ConvertAll(f => f.Path).ToHashSet(StringComparer.Ordinal);
        return Inputs.Of(sorted.Where(f => accepted.Contains(f.Path)));
    }

    private static InputFile? ReadSite(Inputs? old, string root, InputLimits limits, DiagnosticBag bag)
    {
        if (FolderListing.Find(root, SiteFile) is not { IsFolder: false } entry)
        {
            ReportNoSite(bag);
            return null;
        }

        if (InputChecks.Accept([entry], limits, bag).Count == 0) return null;
        var site = Unchanged(old, entry) ?? Read(root, entry);
        if (site.Kind == FileKind.File) return site;
        InputChecks.ReportUnreadable(SiteFile, bag);
        return null;
    }

    private static void ReportNoSite(DiagnosticBag bag) =>
        InputChecks.Report(FileRules.NoSite, SiteFile, bag, "there is no site.yml in this folder",
            "go to the folder of your site, or make a new one with 'clusterportal new site'");

    private static InputFile? Unchanged(Inputs? old, FoundFile file) =>
        old?.Find(file.Path) is { } known && known.Stamp == file.Stamp && known.Bytes.Length == file.Length ? known : null;

#pragma warning disable RS0030 // Sources is the room that reads files.
    private static InputFile Read(string root, FoundFile file)
    {
        try
        {
            using var handle = File.OpenHandle(Path.Combine(root, file.Path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

            // Never more than was checked, even if the file grew since.
            var bytes = new byte[file.Length];
            var length = 0;
            for (int read; length < bytes.Length && (read = RandomAccess.Read(handle, bytes.AsSpan(length), length)) > 0;) length += read;
            return new InputFile(file.Path, bytes.AsMemory(0, length)) { Stamp = file.Stamp };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new InputFile(file.Path, default) { Kind = FileKind.Unreadable };
        }
    }
#pragma warning restore RS0030
}
