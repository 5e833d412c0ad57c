using ClusterPortal.Content;
using ClusterPortal.Domain;
using ClusterPortal.Text;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>In: the entry of a report, a service or a public person. Out: its node.</summary>
internal sealed class OfferingNodes(OutputContext context, PortalParties parties)
{
    public LinkedReport? Report(Record record, LanguageTag language)
    {
        if (context.Page(record, language) is not { } page) return null;
        return new LinkedReport
        {
            Id = parties.IdOf(record, "report") ?? page + "#report",
            Url = page,
            Name = context.Text(record.Title, language),
            Description = context.Summary(record, language),
            Published = record["year"].Number() is { } year ? ((int)year).ToString("0000", System.Globalization.CultureInfo.InvariantCulture) : null,
            Genre = record["kind"].Choice() is { } kind ? context.Text(kind.Label, language) : null,
            Publisher = record["publisher"].Word(),
            Authors = [.. record["authors"].Items().Select(a => a.Word()).OfType<string>()],
            Files = [.. record["files"].Items().Select(f => context.File(f.Member("file")) ?? f.Member("url").Word()).OfType<string>().Distinct(StringComparer.Ordinal)],
            DoiUrl = record["doi"].Word() is { } doi ? "https://doi.org/" + doi : null,
            About = context.Find(record["scope"]) is { Type.Id: "cluster" } cluster ? parties.Of(cluster, language) : null,
            Mentions = parties.All(record["organizations"], language),
            Language = context.Routes.ShownIn(record, language).Tag,
        };
    }

    /// <summary>Addresses and numbers are for readers of the page, not for those who collect them.</summary>
    public LinkedPerson? Person(Record record, LanguageTag language, Func<string, string> languageName)
    {
        if (record["sample"].IsTrue() || context.Page(record, language) is not { } page) return null;
        return new LinkedPerson
        {
            Id = parties.IdOf(record, "person") ?? page + "#person",
            Url = page,
            Name = context.Text(record.Title, language),
            JobTitle = context.Text(record["role"], language),
            WorksFor = parties.Of(record["organization"], language),
            Languages = [.. record["languages"].Items().Select(l => l.Word()).OfType<string>().Select(languageName)],
            ImageUrl = context.File(record["photo"]),
        };
    }

    public LinkedHelp? Service(Record record, LanguageTag language)
    {
        if (context.Page(record, language) is not { } page) return null;
        return new LinkedHelp
        {
            Id = parties.IdOf(record, "service") ?? page + "#service",
            Url = page,
            Name = context.Text(record.Title, language),
            Description = context.Summary(record, language),
            Provider = parties.Of(record["provider"], language),
            Audiences = [.. record["audience"].Items().Select(a => a.Choice()).OfType<Schema.Choice>().Select(c => context.Text(c.Label, language))],
            StartUrl = record["website"].Word(),
        };
    }
}
