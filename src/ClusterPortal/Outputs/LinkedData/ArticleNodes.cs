using ClusterPortal.Content;
using ClusterPortal.Domain;
using ClusterPortal.Text;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>In: a news entry or a newsletter. Out: its node; none of a sample, which did not happen or was not sent.</summary>
internal sealed class ArticleNodes(OutputContext context, PortalParties parties)
{
    public LinkedArticle? Of(Record record, LanguageTag language, string? card)
    {
        if (record["sample"].IsTrue() || context.Page(record, language) is not { } page || record["date"].Date() is not { } date) return null;
        var authors = parties.All(record["authors"], language, person: true);
        return new LinkedArticle
        {
            Id = parties.IdOf(record, "article") ?? page + "#article",
            Url = page,
            Headline = LinkedText.Cut(context.Text(record.Title, language), 110),
            Description = context.Summary(record, language),
            ImageUrls = record.Type.Image is { } image && context.File(record[image]) is { } file ? [file] : card is null ? [] : [card],
            Published = IsoText.Time(context.At(date)),
            Modified = IsoText.Time(context.At(record["updated"].Date() is { } updated && updated > date ? updated : date)),
            Authors = authors.IsEmpty ? [parties.Publisher(language)] : authors,
            Publisher = parties.Publisher(language),
            About = parties.All(record["organizations"], language),
            Section = record["category"].Choice() is { } category ? context.Text(category.Label, language) : null,
            Language = context.Routes.ShownIn(record, language).Tag,
        };
    }

    public LinkedIssue? Letter(Record record, LanguageTag language)
    {
        if (record["sample"].IsTrue() || context.Page(record, language) is not { } page || NewsletterDays.Of(record) is not { } days) return null;
        var list = context.Routes.List(record.Type, language) is { } route ? context.Routes.Absolute(route) : null;
        return new LinkedIssue
        {
            Id = parties.IdOf(record, "issue") ?? page + "#issue",
            Url = page,
            Name = context.Text(record.Title, language),
            Description = context.Summary(record, language),
            Published = IsoText.Time(context.At(days.Sent)),
            Covers = $"{IsoText.Date(days.From)}/{IsoText.Date(days.To)}",
            Publisher = parties.Publisher(language),
            SeriesName = context.Text(record.Type.Other, language),
            SeriesUrl = list,
            Language = context.Routes.ShownIn(record, language).Tag,
        };
    }
}
