using ClusterPortal.Content;
using ClusterPortal.Domain;
using ClusterPortal.Text;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>In: a news entry. Out: its node; none of a sample, which did not happen.</summary>
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
}
