using System.Text.RegularExpressions;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Pages;
using ClusterPortal.Pages.Views;
using ClusterPortal.Schema;
using ClusterPortal.Text;
using ClusterPortal.Translations;
using Record = ClusterPortal.Content.Record;

namespace ClusterPortal.Cli.Serve;

/// <summary>In: a text as a page shows it. Out: where it is written, the likeliest place first. Pages are made of values by templates that need not say which; so this looks
/// for values that read like the text: first in the entry that the text leads to, then in the page's own, then in those that these two name or that name them. Where
/// several read alike, all are named, and the reader chooses.</summary>
internal sealed partial class TextSources(BuildPlan plan)
{
    private const int Most = 6;
    private const int MostRecords = 400;

    // Below this a value within a longer text, or the other way round, is more likely chance.
    private const int Least = 3;

    private const int Exact = 1000;
    // What names another entry reads like that entry's own name, which is where the words are written.
    private const int OfReference = 900;
    private const int OfLabel = 300;

    /// <param name="Score">What it counts when it reads just like the text.</param>
    /// <param name="IsLong">Markdown, of which a page shows parts.</param>
    private readonly record struct Candidate(string Field, string Entry, string Text, Span Span, int Score = Exact, bool IsLong = false);

    /// <param name="page">The page on which it stands.</param>
    /// <param name="near">The page to which the part around it leads, such as a card's.</param>
    public IReadOnlyList<TextSource> Of(Page? page, Page? near, string text)
    {
        var wanted = Plain(text);
        if (wanted.Length == 0 || (page ?? plan.Pages.FirstOrDefault())?.View is not { } view) return [];
        var found = new List<(int Score, TextSource Source)>();
        foreach (var record in Middle(page, near))
            foreach (var candidate in Of(record, view)) Consider(candidate, wanted, found);
        // What the entries in question say themselves is not looked for elsewhere: half a portal lies in the same town.
        if (found.Exists(f => f.Score >= Exact - 1)) return Best(found);
        foreach (var record in Around(page, near, view.Portal).Distinct().Take(MostRecords))
            foreach (var candidate in Of(record, view)) Consider(candidate, wanted, found);
        if (plan.Site is { } site)
            foreach (var setting in SiteTexts.Of(site))
                foreach (var part in setting.Text.Parts) Consider(new Candidate($"{setting.What}.{part.Language}", "site.yml", part.Text, part.Span), wanted, found);
        if (!found.Exists(f => f.Score >= Exact))
            foreach (var record in view.Portal.Records)
                foreach (var candidate in Names(record)) Consider(candidate, wanted, found);
        return Best(found);
    }

    // Where something reads just like it, what merely has it within is of no interest.
    private static TextSource[] Best(List<(int Score, TextSource Source)> found)
    {
        var best = found.OrderByDescending(f => f.Score).DistinctBy(f => f.Source.Span).Take(Most).ToArray();
        return [.. best.Where(f => best[0].Score < OfReference || f.Score == best[0].Score).Select(f => f.Source)];
    }

    private static IEnumerable<Record> Middle(Page? page, Page? near) => new[] { near?.Record, page?.Record }.OfType<Record>().Distinct();

    private static IEnumerable<Record> Around(Page? page, Page? near, Portal portal)
    {
        foreach (var record in Middle(page, near))
        {
            foreach (var named in record.Type.Fields.Fields.SelectMany(f => References(record[f])))
                if (portal.Find(named) is { } target) yield return target;
            foreach (var inverse in record.Type.Inverses)
                foreach (var other in portal.Back(record, inverse)) yield return other;
        }

        foreach (var record in page?.Items ?? []) yield return record;
    }

    private static IEnumerable<ReferenceValue> References(FieldValue? value) => value switch
    {
        ReferenceValue reference => [reference],
        ListValue list => list.Items.SelectMany(References),
        GroupValue group => group.Group.Fields.SelectMany(f => References(group[f.Slot])),
        _ => [],
    };

    private static IEnumerable<Candidate> Names(Record record)
    {
        foreach (var field in new[] { record.Type.Title, record.Type.Summary }.OfType<Field>())
            if (record[field] is TextValue text)
                foreach (var part in text.Text.Parts) yield return new Candidate(field.Name, record.ToString(), part.Text, part.Span);
    }

    private static IEnumerable<Candidate> Of(Record record, LanguageView view)
    {
        var reader = new DetailReader(view, record);
        foreach (var field in record.Type.Fields.Fields)
        {
            if (record[field] is not { } value) continue;
            if (value.Span.Source is not null) yield return new Candidate(field.Name, record.ToString(), view.Text(field.Words), value.Span, OfLabel);
            foreach (var candidate in Of(record, reader, field, value, field.Name)) yield return candidate;
        }
    }

    private static IEnumerable<Candidate> Of(Record record, DetailReader reader, Field field, FieldValue value, string path)
    {
        var entry = record.ToString();
        switch (value)
        {
            case TextValue text:
                foreach (var part in text.Text.Parts)
                {
                    if (part.Span.Source is not { } source) continue;
                    var name = field.Localized ? $"{path}.{part.Language}" : path;
                    // The Markdown itself has been let go of once it is HTML, but it still stands in its file.
                    if (value is MarkdownValue) yield return new Candidate(name, entry, source.Text.Substring(part.Span.Start, part.Span.Length), part.Span, IsLong: true);
                    else yield return new Candidate(name, entry, part.Text, part.Span);
                }

                break;
            case ListValue list:
                for (var i = 0; i < list.Items.Length; i++)
                    foreach (var inner in Of(record, reader, field.Of!, list.Items[i], $"{path}[{i + 1}]")) yield return inner;
                break;
            case GroupValue group:
                foreach (var part in group.Group.Fields)
                    if (group[part.Slot] is { } held)
                        foreach (var inner in Of(record, reader, part, held, $"{path}.{part.Name}")) yield return inner;
                break;
            case FileValue { Caption: { } caption }:
                foreach (var part in caption.Parts) yield return new Candidate(path, entry, part.Text, part.Span.Source is null ? value.Span : part.Span);
                break;
            default:
                if (value.Span.Source is null) break;
                if (reader.Of(field, value) is { Text.Length: > 0 } detail) yield return new Candidate(path, entry, detail.Text, value.Span, value is ReferenceValue ? OfReference : Exact);
                if (value is WordValue word) yield return new Candidate(path, entry, word.Text, value.Span);
                break;
        }
    }

    private static void Consider(Candidate candidate, string wanted, List<(int, TextSource)> found)
    {
        if (candidate.Span.Source is null) return;
        var span = candidate.Span;
        var text = Plain(candidate.IsLong ? Marks().Replace(candidate.Text, "") : candidate.Text);
        int score;
        if (text == wanted) score = candidate.Score;
        else if (candidate.Score == OfLabel || Math.Min(text.Length, wanted.Length) < Least) return;
        else if (text.Contains(wanted, StringComparison.Ordinal)) score = candidate.IsLong ? Exact - 1 : 100 * wanted.Length / text.Length;
        else if (wanted.Contains(text, StringComparison.Ordinal)) score = 100 * text.Length / wanted.Length;
        else return;
        if (candidate.IsLong) span = LineOf(span, wanted);
        found.Add((score, new TextSource(candidate.Field, candidate.Entry, span.Source!.LineAt(span.Position.Line).Trim(), score >= OfReference, span)));
    }

    // The line of a long text on which the words begin.
    private static Span LineOf(Span whole, string wanted)
    {
        var source = whole.Source!;
        var text = source.Text;
        var (from, end) = (whole.Start, whole.End);
        while (from < end)
        {
            var stop = text.IndexOf('\n', from, end - from);
            if (stop < 0) stop = end;
            var line = Plain(Marks().Replace(text[from..stop], ""));
            if (line.Length >= Least && (line.Contains(wanted, StringComparison.Ordinal) || wanted.StartsWith(line, StringComparison.Ordinal))) return source.SpanOf(from, stop - from);
            from = stop + 1;
        }

        return whole;
    }

    // As a reader sees it: white space is one space, and soft hyphens are nothing.
    private static string Plain(string text) => Spaces().Replace(text.Replace("\u00ad", "", StringComparison.Ordinal), " ").Trim();

    [GeneratedRegex(@"[\s\u00a0\u202f\u2009]+")]
    private static partial Regex Spaces();

    // What Markdown puts around and before words; a link keeps its words.
    [GeneratedRegex(@"(?m)^\s*(?:#{1,6}\s+|[-*+]\s+|>\s?|\d+\.\s+)|\*\*|__|[*_`]|!?\[|\]\([^)]*\)|\]")]
    private static partial Regex Marks();
}
