using System.Collections.Immutable;
using ClusterPortal.Checks;
using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Domain;
using ClusterPortal.Domain.Statistics;
using ClusterPortal.Graphics.Maps;
using ClusterPortal.Legitimacy.Audit;
using ClusterPortal.Outputs;
using ClusterPortal.Outputs.Html;
using ClusterPortal.Outputs.Mail;
using ClusterPortal.Pages;
using ClusterPortal.Publish;
using ClusterPortal.Rules;
using ClusterPortal.Schema;
using ClusterPortal.Site;
using ClusterPortal.Sources;
using ClusterPortal.Text;
using ClusterPortal.Themes;
using ClusterPortal.Translations;
using NodaTime;

namespace ClusterPortal;

/// <summary>From the files of a site to its portal. Each stage takes values and gives values and findings; nothing here reads a disk, and nothing is
/// written but through the sink of <see cref="Run"/>.</summary>
public static class Build
{
    private const int FirstSize = 64 * 1024;
    private const int MostKept = 1024 * 1024;

    /// <summary>Reads, links and plans everything; renders nothing yet.</summary>
    /// <param name="inputs">The site's files.</param>
    /// <param name="options">The day, drafts, threads.</param>
    /// <param name="whileReading">What was found wrong while the files were read; reported with the rest.</param>
    public static BuildPlan Plan(Inputs inputs, BuildOptions options, DiagnosticBag? whileReading = null)
    {
        var plan = Begin(inputs, options, whileReading);
        plan.Complete();
        return plan;
    }

    /// <summary>The same plan, but what no single page waits for is left until it is asked for: the checks across entries, and the list of all files.</summary>
    internal static BuildPlan Begin(Inputs inputs, BuildOptions options, DiagnosticBag? whileReading = null)
    {
        var memory = options.Memory;
        var bag = new DiagnosticBag();
        if (whileReading is not null) bag.AddRange(whileReading);
        options.Enter("site");
        if (new SiteReader(bag).Read(inputs) is not { } read) return new BuildPlan([], BuildFindings.Sorted(bag, null), options);
        var site = options.BrandWeight is { } weight ? read with { Legitimacy = read.Legitimacy with { BrandWeight = weight } } : read;
        if (options.WithoutCluster is not null) site = site with { Cluster = null };
        var today = options.Date ?? site.Date ?? TodayIn(site, options);
        options.Enter("types");
        var types = memory is null ? ReadTypes(inputs, site, bag) : memory.Types(inputs, bag, own => ReadTypes(inputs, site, own));
        options.Enter("theme");
        var theme = memory is null ? new ThemeReader(inputs, site, bag).Read() : memory.Theme(inputs, bag, own => new ThemeReader(inputs, site, own).Read());
        var labels = MarkdownStage.LabelsOf(theme);
        var content = new ContentStage(new ContentContext(types, site.Language, site.Languages), labels, today, options, bag).Run(inputs);
        var portal = content.Portal;
        var routes = new Routes(site, portal);
        Helix.Fill(portal, site.Helix.IsEmpty ? Helix.ByKind : site.Helix.SelectMany(r => r.Kinds.Select(k => (Kind: k.Text, r.Id))).DistinctBy(x => x.Kind).ToDictionary(x => x.Kind, x => x.Id, StringComparer.Ordinal));
        StatCounts.Check(portal, bag);
        var figures = Figures.Of(portal, type => (DirectoryTitle(site, type), routes.List(type, site.Language) is { } list ? routes.Absolute(list) : null));
        options.Enter("assets");
        var assets = AssetStage.Run(theme, site, portal, routes, bag, options.Threads, memory?.Assets);
        options.Enter("markdown");
        MarkdownStage.Run(content.Fresh, portal, labels, routes, assets, content.InMarkdown, options.Threads);
        foreach (var found in content.InMarkdown)
            if (found is not null) bag.AddRange(found);
        memory?.Content = content;
        options.Enter("templates");
        var rendering = Rendering.Prepare(site, portal, memory is null ? Compile() : memory.Compiled(Compile), routes, assets, figures, GeoJsonReader.ReadAll(inputs, bag), options, bag);
        return new BuildPlan(BuildFindings.Sorted(bag, site), options, () =>
        {
            options.Enter("rules");
            var own = new DiagnosticBag();
            own.AddRange(bag);
            new PortalRules(inputs, site, portal, figures, theme, assets).Check(own);
            options.Enter("pages");
            var pages = Planner.Plan(rendering.Plan, own);
            return new PlannedPortal(HostPlan.With(OutputList.Of(pages, rendering, assets), pages, routes, today), pages, BuildFindings.Sorted(own, site));
        })
        {
            Ahead = path => OutputList.Find(path, rendering, assets),
            Drawn = new(() => OutputList.Maps(rendering)),
            Site = site,
            Portal = portal,
            Types = types,
            BasePath = site.BasePath,
            TemplateGlobals = rendering.Globals,
            Search = pages => OutputList.Search(pages, rendering, assets, options.Threads),
            Translations = () => Audit.Of(site, portal, theme),
            Credibility = () => Auditor.Of(site, portal),
            Assess = id => Auditor.One(site, portal, id),
            Newsletters = new Newsletters(rendering, theme),
        };

        CompiledTheme Compile() => CompiledTheme.Of(theme, types, site);
    }

    /// <summary>Renders every file into the sink and looks at the finished pages. What the sink has is only to be published when nothing returned here
    /// stops a build.</summary>
    /// <returns>Findings on the finished pages, besides those of the plan, sorted by file and line.</returns>
    public static ImmutableArray<Diagnostic> Run(BuildPlan plan, IOutputSink sink, CancellationToken cancellation = default)
    {
        plan.Options.Enter("outputs");
        var bag = new DiagnosticBag();

        // What takes long to plan is planned by one thread while the others render what is known.
        var (scans, sizes) = Render(plan, [.. plan.Early, .. plan.Drawn?.Value ?? []], sink, bag, () => _ = plan.Late, cancellation);
        sizes = [.. sizes, .. Render(plan, plan.Late, sink, bag, null, cancellation).Sizes];
        plan.Options.Enter("checks");
        CheckLinks(plan, [.. scans.OfType<PageScan>()], bag);
        if (plan.Site is { } site) HostLimits.Check(site, sizes, plan.Pages.Count(p => p.Kind == "redirect"), bag);
        return BuildFindings.Sorted(bag, plan.Site);
    }

    private static (PageScan?[] Scans, (string Path, long Bytes)[] Sizes) Render(BuildPlan plan, ImmutableArray<PlannedFile> files, IOutputSink sink, DiagnosticBag bag, Action? beside, CancellationToken cancellation)
    {
        var scanner = new PageScanner();
        var scans = new PageScan?[files.Length];
        var bags = new DiagnosticBag?[files.Length];
        var sizes = new (string Path, long Bytes)[files.Length];
        var buffers = new ThreadLocal<System.Buffers.ArrayBufferWriter<byte>>(() => new(FirstSize));
        var done = 0;
        Ordered.ForEach(files.Length, plan.Options.Threads, i =>
        {
            cancellation.ThrowIfCancellationRequested();
            var file = files[i];
            var own = DiagnosticBag.OfOneFile();
            var buffer = buffers.Value!;
            buffer.ResetWrittenCount();
            file.Render(buffer, own);
            sink.Put(file.Path, buffer.WrittenSpan);
            sizes[i] = (file.Path, buffer.WrittenCount);
            if (file is HtmlPage) scans[i] = scanner.Scan(buffer.WrittenSpan, file.Path);
            if (own.Count > 0) bags[i] = own;

            // One large file must not hold its memory for the thousands of small ones after it.
            if (buffer.Capacity > MostKept) buffers.Value = new(FirstSize);
            plan.Options.Progress?.Report(new BuildProgress("outputs", Interlocked.Increment(ref done), files.Length));
        }, beside);
        foreach (var own in bags)
            if (own is not null) bag.AddRange(own);
        return (scans, sizes);
    }

    private static LocalizedText DirectoryTitle(SiteConfig site, ContentType type) =>
        new([.. site.Languages.Select(l => new LocalizedText.Part(l, $"{site.Title.In(l, site.Language).Text}: {type.Other.In(l, site.Language).Text}", default))]);

    private static DateOnly TodayIn(SiteConfig site, BuildOptions options)
    {
        var zone = TimeZones.Find(site.TimeZone) ?? TimeZones.Utc;
        return Instant.FromDateTimeUtc(DateTime.SpecifyKind(options.Now, DateTimeKind.Utc)).InZone(zone).Date.ToDateOnly();
    }

    private static ContentTypes ReadTypes(Inputs inputs, SiteConfig site, DiagnosticBag bag)
    {
        var own = inputs.Under(EntryFiles.TypesFolder).Where(f => f.Path.EndsWith(".yml", StringComparison.Ordinal)).Select(f => TextDecoder.Decode(f, bag)).OfType<SourceText>()
            .ToLookup(f => f.Path.StartsWith(EntryFiles.LabelsFolder + "/", StringComparison.Ordinal));
        var vocabularies = site.Helix.IsEmpty ? [] : new Dictionary<string, ImmutableArray<Choice>>(StringComparer.Ordinal) { ["helix"] = [.. site.Helix.Select(r => new Choice(r.Id, r.Label))] };
        return new TypeReader(bag) { Vocabularies = vocabularies }.Read([.. BuiltinTypes.Files(), .. own[false]], site.Languages, own[true]);
    }

    private static void CheckLinks(BuildPlan plan, PageScan[] scans, DiagnosticBag bag)
    {
        if (plan.Site is not { } site) return;
        var outputs = plan.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var origins = plan.Pages.ToDictionary(p => p.OutputPath, p => p.Record?.Span ?? default, StringComparer.Ordinal);
        LinkChecker.Check(scans, outputs, site.BasePath, site.BaseUrl.GetLeftPart(UriPartial.Authority), path => origins.GetValueOrDefault(path), complete: !plan.Failed, bag);
    }
}
