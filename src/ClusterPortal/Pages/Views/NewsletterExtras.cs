using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Domain;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>What templates may ask of a newsletter besides its fields: what was gathered for it, without its highlights.</summary>
internal static class NewsletterExtras
{
    public static IReadOnlyList<Derived> Of(Shapes shapes)
    {
        return
        [
            List("news", "news", "News of the letter's days.", c => c.News),
            List("coming_events", "event", "What takes place in the two months after the letter was sent.", c => c.Events),
            List("new_jobs", "job", "Jobs that were posted in the letter's days and were still open when it was sent.", c => c.Jobs),
            List("new_members", "organization", "Organisations that became members in the letter's days.", c => c.Members),
            new(new Member("days_text", Shape.Text, true, "From the first to the last of the letter's days."), v => NewsletterDays.Of(v.Record) is { } days ? Value.Of(Days(days, v.View)) : default),
        ];

        Derived List(string name, string type, string doc, Func<NewsletterContents, ImmutableArray<Record>> part) =>
            new(new Member(name, Shape.List(shapes.Clusters.Of(type)), Doc: doc), v => NewsletterDays.Of(v.Record) is { } days
                ? Value.Of(new RecordList(v.View, part(v.View.InLetter(v.Record, days))))
                : Value.Of([]));
    }

    public static string Days(NewsletterDays days, LanguageView view) =>
        days.From == days.To
            ? view.Formats.Date(days.From, "long")
            : view.Formats.Join("date_range", "{from} – {to}", ("from", view.Formats.Date(days.From, "long")), ("to", view.Formats.Date(days.To, "long")));
}
