using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Site;

namespace ClusterPortal.Publish;

/// <summary>In: the host that site.yml names, and the finished files with their sizes. Out: a warning for each limit of that host that the portal passes: some hosts
/// refuse such a portal, others leave out what is too much and say nothing.</summary>
internal static class HostLimits
{
    public static void Check(SiteConfig site, IReadOnlyList<(string Path, long Bytes)> files, int redirects, DiagnosticBag bag)
    {
        if (site.Host is not { } host) return;
        void Tell(string what, string instead) => bag.Report(OutputRules.HostLimit, site.HostSpan, $"{host.Name} takes {what}", instead);

        if (files.Count > host.Files) Tell($"{Number(host.Files.Value)} files at most, and the portal has {Number(files.Count)}", "show fewer languages, or choose another host");
        if (files.Sum(f => f.Bytes) is var all && all > host.SiteBytes) Tell($"{Size(host.SiteBytes.Value)} at most, and the portal has {Size(all)}", "make documents and pictures smaller, or choose another host");
        if (redirects > host.Redirects) Tell($"{Number(host.Redirects.Value)} redirects at most, and the portal has {Number(redirects)}", "take away the oldest 'previous_ids': their pages lead on by themselves");
        foreach (var (path, bytes) in files)
        {
            if (bytes > host.FileBytes) Tell($"files of {Size(host.FileBytes.Value)} at most, and '{path}' has {Size(bytes)}", "make it smaller, or link to where it lies elsewhere");
            if (path == host.RuleFile && bytes > host.RuleBytes) Tell($"a '{path}' of {Size(host.RuleBytes.Value)} at most, and that of the portal has {Size(bytes)}", "take away the oldest 'previous_ids': their pages lead on by themselves");
        }
    }

    private static string Number(long number) => number.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture);

    private static string Size(long bytes) => bytes switch
    {
        >= 1024 * 1024 * 1024 => $"{bytes / 1024d / 1024 / 1024:0.#} GB",
        >= 1024 * 1024 => $"{bytes / 1024d / 1024:0.#} MB",
        _ => $"{bytes / 1024d:0.#} KB",
    };
}
