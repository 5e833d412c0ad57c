using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Domain;
using ClusterPortal.Outputs.OpenData;
using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>In: the figures of a list page. Out: one data set with their open data as its file; none when there are none.</summary>
internal sealed class FactNodes(OutputContext context, PortalParties parties)
{
    public LinkedDataset? Of(ContentType type, ImmutableArray<Record> facts, string heading, string pageUrl, LanguageTag language)
    {
        if (facts.IsEmpty || OpenDataFiles.Route(type) is not { } api) return null;
        var labels = facts.Select(f => context.Text(f.Title, language)).ToImmutableArray();
        var days = facts.Select(f => f["as_of"].Date()).OfType<DateOnly>().Order().ToList();
        var dataset = new LinkedDataset
        {
            Id = context.Routes.Absolute(context.Routes.List(type, context.Site.Language)!) + "#dataset",
            Url = pageUrl,
            Name = $"{context.SiteTitle(language)}: {heading}",
            Description = $"{context.SiteTitle(language)}: {heading}. {string.Join("; ", labels)}.",
            Creator = parties.Publisher(language),
            LicenseUrl = License(facts),
            Files = [("application/json", context.Routes.Absolute(api))],
            Period = days.Count == 0 ? null : days[0] == days[^1] ? IsoText.Date(days[0]) : $"{IsoText.Date(days[0])}/{IsoText.Date(days[^1])}",
            Area = context.Text(context.Cluster?["region"].Member("name"), language),
            Measured = labels,
            BasedOn = [.. facts.Select(f => f["source"].Member("url").Word() ?? context.Text(f["source"].Member("title"), language)).OfType<string>().Distinct(StringComparer.Ordinal)],
            Modified = facts.Max(f => f["updated"].Date()) is { } updated ? IsoText.Date(updated) : null,
        };
        return dataset.Useful ? dataset : null;
    }

    // Named only when all figures come under the same one: the whole cannot be freer than its parts.
    private static string? License(ImmutableArray<Record> facts)
    {
        var licenses = facts.SelectMany(f => f["sources"].Items()).Select(s => s.Member("license").Word()).Distinct(StringComparer.Ordinal).ToList();
        return licenses is [{ } only] ? only switch
        {
            "CC0 1.0" or "CC0" or "CC0-1.0" => "https://creativecommons.org/publicdomain/zero/1.0/",
            "CC BY 4.0" or "CC-BY-4.0" => "https://creativecommons.org/licenses/by/4.0/",
            "CC BY-SA 4.0" or "CC-BY-SA-4.0" => "https://creativecommons.org/licenses/by-sa/4.0/",
            _ => null,
        } : null;
    }
}
