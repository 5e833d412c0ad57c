using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Legitimacy;
using ClusterPortal.Schema;
using ClusterPortal.Site;
using ClusterPortal.Sources;
using ClusterPortal.Tests.Cases;
using ClusterPortal.Yaml;

namespace ClusterPortal.Tests.Legitimacy;

/// <summary>A firm with its cluster and neighbours, assessed. Files besides the firm's own are given by path.</summary>
internal static class Firm
{
    public const string Day = "2026-05-01";

    private const string Site = """
        --- site.yml
        title: Test
        base_url: https://test.example/
        language: en
        languages: [en, da]
        cluster: valley

        """;

    private const string Head = """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        website: https://www.acme.example
        country: DK

        """;

    /// <param name="entry">YAML below the firm's first lines; <c>--- path</c> begins further files.</param>
    /// <param name="day">The day of the build.</param>
    /// <param name="site">YAML below the site's first lines.</param>
    public static Assessment Assess(string entry, string day = Day, string site = "")
    {
        var bag = new DiagnosticBag();
        var summary = entry.StartsWith("summary:", StringComparison.Ordinal) ? "" : "summary: Builds fermenters.\n";
        var inputs = InputReader.FromMemory(SiteText.Read(Site + site + Head + summary + entry), InputLimits.Default, bag, SiteLimits.Read);
        var config = new SiteReader(bag).Read(inputs)!;
        var types = new TypeReader(bag).Read(BuiltinTypes.Files());
        var entries = EntryFiles.Sort(inputs, types, bag);
        var reader = new RecordReader(new ContentContext(types, config.Language, config.Languages));
        var records = entries.Entries.Select(e => reader.Read(e, bag)).OfType<ClusterPortal.Content.Record>();
        var portal = new Linker(types, [.. records], entries, bag).Link(DateOnly.ParseExact(day, "yyyy-MM-dd"), drafts: false);
        Assert.Equal("", FindingText.Write(bag.ToImmutable()));
        var cluster = config.Cluster is { } named ? portal.Find("cluster", named.Text) : null;
        return new Assessor(portal, SignalReader.Read(config.Legitimacy), config.Legitimacy, cluster, config.Languages).Of(portal.Find("organization", "acme")!);
    }
}
