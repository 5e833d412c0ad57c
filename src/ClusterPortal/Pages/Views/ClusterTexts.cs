using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Domain.Statistics;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>Figures and words on clusters as a page of one language says them.</summary>
internal static class ClusterTexts
{
    /// <summary>What the cluster's own entry says of its staff, else the sum over its members' entries.</summary>
    public static Value Workforce(LanguageView view, Record cluster)
    {
        if (cluster.Type.Fields.Find("employees") is { } field && cluster[field] is { } stated) return view.Of(stated, field);
        var members = view.Clusters.Organizations(cluster);
        if (members.IsEmpty) return default;
        return view.Of(Arithmetic.Sum(members.Select(m => Amount.Of(m.Member["employees"]))));
    }

    /// <summary>How many belong to it: its members in the directory, else what its entry says, else the clusters in it. Null when nothing is known.</summary>
    public static string? Members(LanguageView view, Record cluster)
    {
        var organizations = view.Clusters.Organizations(cluster).Length;
        if (organizations > 0 && cluster["member_count"] is null) return view.Formats.Number(organizations);
        if (cluster["member_count"] is QuantityValue count) return view.Formats.Quantity(count.Number, count.Approximation);
        var clusters = view.Clusters.Clusters(cluster).Length;
        return clusters > 0 ? $"{view.Formats.Number(clusters)} {view.Text(clusters == 1 ? cluster.Type.One : cluster.Type.Other)}" : null;
    }

    public static string? Category(LanguageView view, Record cluster)
    {
        if (cluster["category"].Text() is not { } own) return null;
        if (own.Has(view.Language)) return view.Text(own);

        // One cluster of the field that gives its name in this language is enough.
        var key = own.In(view.Site.Language, view.Site.Language).Text;
        foreach (var other in view.Clusters.All)
            if (other["category"].Text() is { } text && text.Has(view.Language) && text.In(view.Site.Language, view.Site.Language).Text == key) return view.Text(text);
        return view.Text(own);
    }

    /// <summary>The sectors of a cluster's members by name, each with its number and the list of them.</summary>
    public static Value Sectors(LanguageView view, Record cluster, Record? current)
    {
        var counts = view.Clusters.BySector(cluster).ToDictionary(s => s.Sector, s => s.Members.Length);
        if (counts.Count == 0) return Value.Of([]);
        var sorted = ListOrder.Sort(counts.Keys, counts.Keys.First().Type, view);
        return Value.Of([.. sorted.Select(s => Value.Of(new FixedRecord(
            view.Shapes.Clusters.Sector,
            Value.Of(view.Of(s)),
            Value.Of((long)counts[s]),
            view.Routes.Members(cluster, view.Language, s) is { } route ? Value.Of(view.Routes.Url(route)) : default,
            Value.Of(s == current))))]);
    }

    /// <summary>The quality label while it holds.</summary>
    public static string? Label(LanguageView view, Record cluster)
    {
        if (Expiries.Current(cluster["label"], view.Portal.Today).FirstOrDefault() is not { } label || label["scheme"].Word() is not { } scheme) return null;
        return label["level"].Word() is { } level ? $"{scheme}, {level}" : scheme;
    }

    /// <summary>Members of a cluster, or of it in a sector: the name of their list.</summary>
    public static string MembersOf(LanguageView view, Record cluster, Record? sector)
    {
        var form = sector is null ? view.Word("members_of", "{name}") : view.Word("members_of_in", "{name}: {title}");
        return Formats.Fill(form, key => key switch
        {
            "name" => view.Title(cluster),
            "title" => sector is null ? null : view.Title(sector),
            _ => null,
        });
    }
}
