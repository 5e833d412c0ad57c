using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Domain;
using ClusterPortal.Outputs.OpenData;
using ClusterPortal.Pages;
using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>In: the figures of a list page. Out: one data set with their open data as its file; none when there are none.</summary>
internal sealed class FactNodes(OutputContext context, PortalParties parties)
{
    /// <summary>One figure with a page of its own.</summary>
    /// <param name="fact">The figure.</param>
    /// <param name="pageUrl">Its page.</param>
    /// <param name="language">The page's language.</param>
    public LinkedDataset? Of(Record fact, string pageUrl, LanguageTag language)
    {
        if (OpenDataFiles.Route(fact.Type) is not { } api || context.Page(fact, context.Site.Language) is not { } page) return null;
        var label = context.Text(fact.Title, language);
        var source = context.Text(fact["source"].Member("title"), language);
        string?[] said = [context.Summary(fact, language), context.Text(fact["coverage"], language), source, fact["source"].Member("publisher").Text() is { } publisher ? context.Text(publisher, language) : null, context.SiteTitle(language)];
        var dataset = new LinkedDataset
        {
            Id = page + "#dataset",
            Url = pageUrl,
            Name = $"{label} · {context.SiteTitle(language)}",
            Description = $"{label}: {string.Join("; ", said.OfType<string>().Distinct(StringComparer.Ordinal))}",
            Creator = parties.Publisher(language),
            LicenseUrl = context.Site.DataLicense?.Url,
            Files = [("application/json", context.Routes.Absolute(api)), ("text/csv", context.Routes.Absolute(DataRoutes.Csv(fact.Type)))],
            Period = fact["as_of"].Date() is { } day ? IsoText.Date(day) : null,
            Measured = [label],
            BasedOn = (fact["source"].Member("url").Word() ?? source) is { } basis ? [basis] : [],
        };
        return dataset.Useful ? dataset : null;
    }

    public LinkedDataset? Of(ContentType type, ImmutableArray<Record> facts, string heading, string pageUrl, LanguageTag language)
    {
        if (facts.IsEmpty || OpenDataFiles.Route(type) is not { } api) return null;
        var labels = facts.Select(f => context.Text(f.Title, language)).ToImmutableArray();
        var days = facts.Select(f => f["as_of"].Date()).OfType<DateOnly>().Order().ToList();
        var dataset = new LinkedDataset
        {
            Id = context.Routes.Absolute(context.Routes.List(type, context.Site.Language)!) + "#dataset",
            Url = pageUrl,
            Name = $"{heading} · {context.SiteTitle(language)}",
            Description = $"{heading}: {string.Join("; ", labels)}",
            Creator = parties.Publisher(language),
            LicenseUrl = context.Site.DataLicense?.Url,
            Files = [("application/json", context.Routes.Absolute(api)), ("text/csv", context.Routes.Absolute(DataRoutes.Csv(type)))],
            Period = days.Count == 0 ? null : days[0] == days[^1] ? IsoText.Date(days[0]) : $"{IsoText.Date(days[0])}/{IsoText.Date(days[^1])}",
            Measured = labels,
            BasedOn = [.. facts.Select(f => f["source"].Member("url").Word() ?? context.Text(f["source"].Member("title"), language)).OfType<string>().Distinct(StringComparer.Ordinal)],
        };
        return dataset.Useful ? dataset : null;
    }
}
