using System.Collections.Immutable;
using System.Text.Json;
using ClusterPortal.Cli.Reports;
using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Domain;
using ClusterPortal.Legitimacy.Audit;
using ClusterPortal.Outputs.Html;
using ClusterPortal.Pages;
using ClusterPortal.Translations;

namespace ClusterPortal.Cli.Serve;

/// <summary>What staff are told beside the pages, at names that begin with a tilde. In: the plan that is shown, and what is wrong since. Out: whether a page is still the
/// one that a browser has, the panel of a page, the sheet of the whole portal, and where a text comes from.</summary>
/// <param name="trouble">The errors of a newer plan; none when the plan is the newest.</param>
internal sealed class StaffDesk(BuildPlan plan, ImmutableArray<Diagnostic> trouble, Answers? answers, FindingJson findings)
{
    public const string State = "~state";

    public const string Panel = "~panel.json";

    public const string Source = "~source";

    public const string Sheet = "~staff/";

    /// <summary>How far ahead the panel looks.</summary>
    public const int Days = 30;

    private const int MostFindings = 100;
    private const int MostTexts = 50;

    private readonly Lazy<TextSources> sources = new(() => new TextSources(plan));

    public BuildPlan Plan { get; } = plan;

    /// <returns>Null for a name that is not of the desk.</returns>
    public HttpResponse? To(string name, HttpRequest request) => name switch
    {
        State => HttpResponse.Json(JsonText.Of(json => WriteState(json, PathOf(request)))),
        Panel => HttpResponse.Json(JsonText.Of(json => WritePanel(json, PathOf(request)))),
        Source => HttpResponse.Json(JsonText.Of(json => WriteSources(json, request))),
        Sheet => HttpResponse.Html(StaffSheet.Of(Plan, trouble, Upcoming(), findings)),
        _ => null,
    };

    private static string PathOf(HttpRequest request) => request.Query("path") ?? "/";

    private void WriteState(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject();
        var answer = answers?.To(new HttpRequest("GET", path, null, null, false));
        if (answer is not null) json.WriteString("page", Live.Print(answer.Body.Span));
        findings.Write(json, "errors", trouble.Length > 0 ? trouble : [.. OnPage(path).Where(Plan.Stops)]);
        json.WriteEndObject();
    }

    private void WritePanel(Utf8JsonWriter json, string path)
    {
        var page = PageAt(path);
        var ofPage = OfPage(page).Concat(OnPage(path)).DistinctBy(d => d.ToString(), StringComparer.Ordinal).ToArray();
        json.WriteStartObject();
        if (Plan.Portal is { } portal) json.WriteString("day", IsoText.Date(portal.Today));
        json.WriteBoolean("drafts", Plan.Options.Drafts);
        json.WriteBoolean("stale", trouble.Length > 0);
        if (page is not null) WritePage(json, page);
        findings.Write(json, "ofPage", ofPage);
        var all = Plan.Diagnostics.AddRange(trouble);
        json.WriteNumber("errors", all.Count(d => d.Severity == Severity.Error));
        json.WriteNumber("warnings", all.Count(d => d.Severity == Severity.Warning));
        json.WriteNumber("hints", all.Count(d => d.Severity == Severity.Hint));
        findings.Write(json, "findings", all.Where(d => d.Severity != Severity.Hint).OrderByDescending(d => d.Severity).Take(MostFindings));
        json.WriteStartArray("upcoming");
        foreach (var soon in Upcoming())
        {
            json.WriteStartObject();
            json.WriteString("title", soon.Record.Type.Title is null ? soon.Record.Id : soon.Record.Title.Parts[0].Text);
            json.WriteString("what", soon.What);
            json.WriteString("day", IsoText.Date(soon.LastDay));
            json.WriteNumber("days", soon.Days);
            findings.WritePlace(json, soon.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteMissing(json, page);
        json.WriteEndObject();
    }

    private void WritePage(Utf8JsonWriter json, Page page)
    {
        json.WriteStartObject("page");
        json.WriteString("title", page.Title);
        json.WriteString("kind", page.Kind);
        json.WriteString("template", page.Template);
        if (findings.HrefOfFile($"themes/{Plan.Site?.Theme}/templates/{page.Template}") is { } href) json.WriteString("templateHref", href);
        if (page.Record is { } record)
        {
            json.WriteString("entry", record.ToString());
            findings.WritePlace(json, record.Span);
            if (record.Status != RecordStatus.Published) json.WriteString("status", record.Status.ToString().ToLowerInvariant());
        }

        json.WriteEndObject();
    }

    private void WriteMissing(Utf8JsonWriter json, Page? page)
    {
        json.WriteStartArray("missing");
        if (page?.Record is { } record && Plan.Site is { } site)
        {
            foreach (var (language, text) in site.Languages.SelectMany(l => EntryTexts.Of(record, site).Where(t => !t.Text.Has(l)).Select(t => (l, t))).Take(MostTexts))
            {
                json.WriteStartObject();
                json.WriteString("language", language.Tag);
                json.WriteString("what", text.What);
                if (text.Instead?.Invoke(language) is { } file) json.WriteString("file", file);
                findings.WritePlace(json, text.Span);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private void WriteSources(Utf8JsonWriter json, HttpRequest request)
    {
        json.WriteStartObject();
        json.WriteStartArray("sources");
        foreach (var source in sources.Value.Of(PageAt(PathOf(request)), request.Query("near") is { } near ? PageAt(near) : null, request.Query("text") ?? ""))
        {
            json.WriteStartObject();
            json.WriteString("field", source.Field);
            json.WriteString("entry", source.Entry);
            json.WriteString("line", SafeText.Of(source.Line));
            json.WriteBoolean("exact", source.IsExact);
            findings.WritePlace(json, source.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What ends within <see cref="Days"/> days.</summary>
    private IEnumerable<Upcoming> Upcoming() => Plan.Portal is { } portal ? UpcomingDays.Of(portal).Where(u => u.Days <= Days) : [];

    private Page? PageAt(string path)
    {
        if (!path.StartsWith(Plan.BasePath, StringComparison.Ordinal)) return null;
        var file = Uri.UnescapeDataString(path[Plan.BasePath.Length..]);
        if (file.Length == 0 || file.EndsWith('/')) file += "index.html";
        return Plan.Find(file) is HtmlPage found ? found.Page : null;
    }

    // Of the entry's own file and those of its translations.
    private IEnumerable<Diagnostic> OfPage(Page? page)
    {
        if (page?.Record is not { } record) return [];
        var stem = $"content/{record.Type.Folder}/{record.Id}.";
        return Plan.Diagnostics.AddRange(trouble).Where(d => d.Span.Source?.Path.StartsWith(stem, StringComparison.Ordinal) == true);
    }

    // What shows only when the page is made.
    private ImmutableArray<Diagnostic> OnPage(string path)
    {
        var bag = new DiagnosticBag();
        answers?.Render(path, bag);
        return bag.ToImmutable();
    }
}
