using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Pages;
using ClusterPortal.Pages.Views;
using ClusterPortal.Schema;
using ClusterPortal.Templates.Values;
using ClusterPortal.Text;
using ClusterPortal.Themes;

namespace ClusterPortal.Outputs.Mail;

/// <summary>In: the portal in one language and the days of a newsletter. Out: the letter, with all that it says.</summary>
internal sealed class LetterWriter(LanguageView view)
{
    private const int LongestSummary = 200;

    // Gmail cuts mails off after 102 kB; with these numbers no letter comes near it.
    private static readonly (string Kind, string Type, int Most)[] Parts = [("news", "news", 12), ("events", "event", 8), ("jobs", "job", 12), ("members", "organization", 16)];

    private readonly Portal portal = view.Portal;

    /// <param name="entry">What staff wrote, or null.</param>
    /// <param name="days">The days; those of the entry where there is one.</param>
    public Letter Write(Record? entry, NewsletterDays days)
    {
        ImmutableArray<Record> first = entry is null ? [] : NewsletterContents.Highlights(portal, entry);
        var contents = NewsletterContents.Of(portal, days, view.Zone, view.Site.Cluster?.Text).Without(first);
        ImmutableArray<Record>[] lists = [contents.News, contents.Events, contents.Jobs, contents.Members];
        var sections = ImmutableArray.CreateBuilder<LetterSection>();
        if (Items(first, days) is { IsEmpty: false } highlights) sections.Add(new LetterSection("highlights", view.Word("letter_highlights", "Highlights"), highlights, null, null));
        foreach (var ((kind, type, most), records) in Parts.Zip(lists))
            if (!records.IsEmpty) sections.Add(Section(kind, type, records, most, days));
        var online = entry is not null && view.Routes.Of(entry, view.Language) is { } route ? view.Routes.Absolute(route) : null;
        var daysText = NewsletterExtras.Days(days, view);
        return new Letter(
            view,
            entry,
            days,
            entry is null ? Filled("letter_title", "{title}: {date}", ("title", view.Text(view.Site.Title)), ("date", MonthOf(days) ?? daysText)) : view.Title(entry),
            (entry?.Summary is { } summary ? view.Text(summary) : null) ?? Counts(lists),
            daysText,
            entry is not null && OutputContext.Body(entry) is { } body ? AbsoluteLinks.In(body.In(view.Language, view.Site.Language).HtmlText(), online ?? view.Routes.Absolute("/")) : "",
            online,
            view.Site.Cluster is { } id && portal.Find("cluster", id.Text) is { } cluster ? view.Title(cluster) : view.Text(view.Site.Title),
            sections.ToImmutable());
    }

    /// <summary>A text of the theme with its {…} filled in.</summary>
    public string Filled(string key, string otherwise, params (string Key, string Text)[] parts) =>
        Formats.Fill(view.Word(key, otherwise), name => Array.Find(parts, p => p.Key == name).Text);

    private LetterSection Section(string kind, string type, ImmutableArray<Record> records, int most, NewsletterDays days)
    {
        var more = records.Length - most;
        var list = portal.Types.Find(type) is { } known && view.Routes.List(known, view.Language) is { } route ? view.Routes.Absolute(route) : null;
        return new LetterSection(kind, view.Word("letter_" + kind, kind), Items([.. records.Take(most)], days), more > 0 ? Counted("letter_more", more) : null, more > 0 ? list : null);
    }

    private ImmutableArray<LetterItem> Items(ImmutableArray<Record> records, NewsletterDays days) =>
        [.. records.Select(r => view.Routes.Of(r, view.Language) is { } route ? Item(r, view.Routes.Absolute(route), days) : null).OfType<LetterItem>()];

    private LetterItem Item(Record record, string url, NewsletterDays days)
    {
        var file = record.Type.Image is { } field ? record[field] as FileValue : null;
        return new LetterItem(view.ShownTitle(record), url, Line(record, days), Summary(record), file is null ? null : view.Assets.Content(file.Path), file?.Caption is { } alt ? view.Text(alt) : "");
    }

    private Value Summary(Record record)
    {
        if (record.Type.Id == "job") return default;
        var part = record.Summary?.In(view.Language, view.Site.Language);
        if (part is { } written) return Shown(Shortened.To(written.Text, LongestSummary), written.Language);
        if (OutputContext.Body(record) is not { } body || body.In(view.Language, view.Site.Language).Excerpt is not { Length: > 0 } excerpt) return default;
        return Shown(Shortened.To(excerpt, LongestSummary), body.Text.In(view.Language, view.Site.Language).Language);
    }

    private Value Shown(string text, LanguageTag language) => view.Language.Reads(language) ? Value.Of(text) : Value.Of(view.Foreign(text, language));

    private string? Line(Record record, NewsletterDays days)
    {
        string?[] parts = record.Type.Id switch
        {
            "news" => [record["date"].Date() is { } date ? view.Formats.Date(date, "long") : null, Label(record["category"])],
            "event" => [NewsletterContents.NextOf(record, days, view.Zone) is { } next ? EventTexts.When(next, view) : null, Place(record)],
            "job" => [record["organization"] is ReferenceValue employer && portal.Shown(employer) is { } firm ? view.Title(firm) : null, JobTexts.Place(view.Of(record)), Label(record["employment_type"]), Deadline(record)],
            "organization" => [Label(record["kind"]), Joined(Word(record["city"]) is { } town ? view.PlaceName(town) : null, record["country"].Word() is { } country ? view.Formats.Strings.CountryName(country) : null)],
            _ => [view.Text(record.Type.One)],
        };
        var line = string.Join(" · ", [.. parts.Where(p => !string.IsNullOrEmpty(p)), .. record["sample"].IsTrue() ? [view.Word("sample", "Sample")] : Array.Empty<string>()]);
        return line.Length == 0 ? null : line;
    }

    private string? Place(Record happening)
    {
        if (happening["place"] is not GroupValue place) return happening["online_url"] is null ? null : view.Word("online", "Online");
        return Joined(Word(place["name"]), Word(place["city"]) is { } town ? view.PlaceName(town) : null);
    }

    private string? Deadline(Record job) => job["deadline"].Date() is { } day ? $"{view.Word("apply_by", "Apply by")} {view.Formats.Date(day, "medium")}" : null;

    private string? Label(FieldValue? value) => value.Choice() is { } choice ? view.Text(choice.Label) : null;

    private string? Word(FieldValue? value) => value.Text() is { } text ? view.Text(text) : null;

    private string? Joined(params string?[] parts) => parts.OfType<string>().ToArray() is { Length: > 0 } known ? string.Join(view.Word("comma", ", "), known) : null;

    private string Counts(ImmutableArray<Record>[] lists)
    {
        var counts = Parts.Zip(lists).Where(x => !x.Second.IsEmpty).Select(x => Counted($"letter_{x.First.Kind}_count", x.Second.Length)).ToArray();
        return counts.Length == 0 ? view.Word("letter_empty", "Nothing new was published in these days.") : string.Join(" · ", counts);
    }

    private string Counted(string key, int number)
    {
        if (!view.Formats.Strings.Plurals.TryGetValue(key, out var forms)) return view.Formats.Number(number);
        var form = forms.GetValueOrDefault(Plurals.FormOf(view.Language, number)) ?? forms.GetValueOrDefault("other", "{n}");
        return form.Replace("{n}", view.Formats.Number(number), StringComparison.Ordinal);
    }

    private string? MonthOf(NewsletterDays days) =>
        days.From.Day == 1 && days.To == days.From.AddMonths(1).AddDays(-1) ? view.Formats.Date(days.From, "month") : null;
}
