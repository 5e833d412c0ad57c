using System.Buffers;
using System.Collections.Immutable;
using ClusterPortal.Outputs;
using ClusterPortal.Pages;
using ClusterPortal.Site;

namespace ClusterPortal.Publish;

/// <summary>In: the files of the portal. Out: those and the files for its host, in the order of their paths.</summary>
internal static class HostPlan
{
    // What lies there has a fingerprint of its bytes in its name.
    private static readonly string[] Fingerprinted = ["assets/*", "media/*", "cards/*", SearchRoutes.Parts];

    /// <summary>Whether a file has a fingerprint of its bytes in its name: whoever has it need not ask for it again.</summary>
    public static bool IsFingerprinted(string path) => Fingerprinted.Any(f => path.StartsWith(f.AsSpan(0, f.Length - 1), StringComparison.Ordinal));

    public static ImmutableArray<PlannedFile> With(ImmutableArray<PlannedFile> files, ImmutableArray<Page> pages, Routes routes, DateOnly today)
    {
        var site = routes.Site;
        var all = new List<PlannedFile>(files)
        {
            new MadeFile(".nojekyll", output => output.Write(HostFiles.NoJekyll)),
            new MadeFile("_headers", output => output.Write(HostFiles.Headers(site.BasePath, Fingerprinted))),
        };
        // A portal below a folder of its host shares the domain with others, whose business its name is.
        if (site.BasePath == "/" && HostFiles.Cname(site.BaseUrl) is { } cname) all.Add(new MadeFile("CNAME", output => output.Write(cname)));
        var moved = pages.Where(p => p.Kind == "redirect").Select(p => KeyValuePair.Create(routes.Url(p.Route), routes.Url(p.Canonical!))).ToArray();
        if (moved.Length > 0) all.Add(new MadeFile("_redirects", output => output.Write(HostFiles.Redirects(moved))));
        if (site.Host?.Id == WebHost.Azure) all.Add(new MadeFile(AzureFile.Path, output => AzureFile.Write(output, HostFiles.ForAll, Fingerprinted, moved)));
        // Of a portal below a folder of its host nobody would look for it.
        if (site.BasePath == "/" && site.SecurityContact is { } contact)
            all.Add(new MadeFile(SecurityText.Path, output => output.Write(SecurityText.Of(contact, routes.Absolute($"/{SecurityText.Path}"), site.Languages.Select(l => l.Tag), today))));
        return [.. all.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }
}
