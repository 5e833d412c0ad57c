using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Domain;
using ClusterPortal.Outputs;
using ClusterPortal.Pages;
using ClusterPortal.Rules;
using ClusterPortal.Schema;
using ClusterPortal.Site;
using ClusterPortal.Sources;
using ClusterPortal.Tests.Cases;
using ClusterPortal.Text;
using ClusterPortal.Themes;
using ClusterPortal.Yaml;

namespace ClusterPortal.Tests.Outputs;

/// <summary>A portal of a few entries without a theme: read, linked, its Markdown rendered, its outputs made when asked for.</summary>
internal sealed class SmallPortal
{
    public const string Site = """
        --- site.yml
        title: {en: Valley, da: Dalen}
        base_url: https://valley.example/p/
        language: en
        languages: [en, da]
        time_zone: Europe/Copenhagen
        date: 2026-11-20
        cluster: valley

        """;

    private SmallPortal(OutputContext context, ImmutableArray<Diagnostic> findings)
    {
        Context = context;
        Findings = findings;
    }

    public OutputContext Context { get; }

    public ImmutableArray<Diagnostic> Findings { get; }

    /// <summary>Files in the form of the catalogue's examples: a line <c>--- path</c> before each.</summary>
    public static SmallPortal Of(string files)
    {
        var bag = new DiagnosticBag();
        var inputs = InputReader.FromMemory(SiteText.Read(files.StartsWith("--- site.yml", StringComparison.Ordinal) ? files : Site + files), InputLimits.Default, bag, SiteLimits.Read);
        var site = new SiteReader(bag).Read(inputs)!;
        var types = new TypeReader(bag).Read(BuiltinTypes.Files());
        var entries = EntryFiles.Sort(inputs, types, bag);
        var reader = new RecordReader(new ContentContext(types, site.Language, site.Languages));
        var records = entries.Entries.Select(e => reader.Read(e, bag)).OfType<ClusterPortal.Content.Record>().ToImmutableArray();
        var portal = new Linker(types, records, entries, bag).Link(site.Date!.Value, drafts: false);
        EventTimes.Check(portal, TimeZones.Find(site.TimeZone)!, bag);
        LetterDays.Check(portal, bag);
        Whereabouts.Check(portal, bag);
        var routes = new Routes(site, portal);
        var assets = new AssetUrls(
            FrozenDictionary<string, Asset>.Empty,
            portal.Assets.Keys.ToFrozenDictionary(p => p, p => new Asset("/media/" + p["content/".Length..], routes.Url("/media/" + p["content/".Length..]), default), StringComparer.Ordinal));
        MarkdownStage.Run(portal.Records, portal, MarkdownStage.LabelsOf(new ThemeReader(inputs, site, bag).Read()), routes, assets, new DiagnosticBag?[portal.Records.Length], 1);
        return new SmallPortal(new OutputContext(portal, routes, assets), bag.ToImmutable());
    }

    public IEnumerable<string> Paths => OutputFiles.Of(Context, []).Select(f => f.Path);

    /// <summary>The text of an output file.</summary>
    public string this[string path]
    {
        get
        {
            var file = OutputFiles.Of(Context, []).Single(f => f.Path == path);
            return Bytes.Of(o => file.Render(o, new DiagnosticBag()));
        }
    }

    public ClusterPortal.Content.Record Entry(string type, string id) => Context.Portal.Find(type, id)!;

    public static LanguageTag Language(string tag) => LanguageTag.Parse(tag)!.Value;

    public override string ToString() => string.Join('\n', Findings);
}
