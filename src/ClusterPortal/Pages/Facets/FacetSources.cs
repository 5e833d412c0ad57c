using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Legitimacy;
using ClusterPortal.Pages.Maps;
using ClusterPortal.Pages.Views;
using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Pages.Facets;

/// <summary>The questions by which the directory is narrowed, in the order in which they are shown.</summary>
internal static class FacetSources
{
    private static readonly ImmutableArray<string> Bands = ["micro", "small", "medium", "large"];
    // Names that mean something else in the addresses of the directory.
    private static readonly ImmutableArray<string> Taken = ["country", "kind", "map", "page", "sort", "view", "only", "town", "size", "sector", "competence"];

    private static readonly ImmutableArray<string> Flags = ["verified", "hiring", "seeking", "offering"];

    public static IEnumerable<FacetSource> Of(Portal portal, Standings standings, PortalMaps maps, ContentType type, ImmutableArray<Record> organizations)
    {
        var towns = new FacetTowns(organizations, maps);
        yield return new FacetSource(FacetSource.Flags, view => view.Word("facet_only", "Only those"), r => FlagsOf(portal, standings, r), (view, id) => view.Word($"facet_{id}", id))
        {
            Order = Flags,
            TitleOf = (view, id) => view.Word($"facet_{id}_title", $"{{name}}: {id}"),
        };
        if (Terms(portal, type, "sectors", "sector") is { } sectors) yield return sectors;
        if (Terms(portal, type, "competences", "competence") is { } competences) yield return competences;
        yield return new FacetSource(FacetTowns.Id, view => view.Word("facet_town", "Town"), towns.Of, (view, id) => view.PlaceName(towns.NameOf(id))) { TitleOf = InPlace };
        if (type.Fields.Find("country") is { Kind: FieldKind.Country } country) yield return Country(country) with { TitleOf = InPlace };
        if (type.Fields.Find("kind") is { Kind: FieldKind.Choice } kind) yield return Choices(kind);
        yield return new FacetSource("size", view => view.Word("facet_size", "Size"), r => SizeBands.Of(r) is { } band ? [band] : [], (view, id) => view.Word($"size_{id}", id)) { Order = Bands };
        foreach (var field in type.Fields.Fields.Where(f => f is { Facet: true, Private: false } && !Taken.Contains(f.Name)))
            if (Own(field) is { } own) yield return own;
    }

    private static string? InPlace(LanguageView view, string id) => view.Word("facet_in_place", "{title}: {name}");

    // What can be answered in a few ways: a choice, a country, a language, yes.
    private static FacetSource? Own(Field field) =>
        (field.Of ?? field).Kind switch
        {
            FieldKind.Choice => Choices(field),
            FieldKind.Country => Country(field),
            FieldKind.Language => new FacetSource(AddressOf(field), view => view.Text(field.Words), r => Words(r[field]), (view, id) => view.Formats.Strings.LanguageName(LanguageTag.Parse(id)?.Tag ?? id)),
            FieldKind.Boolean => new FacetSource(AddressOf(field), view => view.Text(field.Words), r => r[field].IsTrue() ? ["yes"] : [], (view, _) => view.Text(field.Words)),
            _ => null,
        };

    private static FacetSource? Terms(Portal portal, ContentType type, string name, string target) =>
        type.Fields.Find(name) is { } field && portal.Types.Find(target) is { Url: not null } terms
            ? new FacetSource(target, view => view.Text(terms.Other), r => [.. r[field].Items().OfType<ReferenceValue>().Select(v => portal.Shown(v)?.Id).OfType<string>().Distinct(StringComparer.Ordinal)],
                (view, id) => view.Title(portal.Find(target, id)!)) { Term = id => portal.Find(target, id) }
            : null;

    private static FacetSource Choices(Field field)
    {
        var inner = field.Of ?? field;
        return new FacetSource(AddressOf(field), view => view.Text(field.Words), r => [.. All(r[field]).OfType<ChoiceValue>().Select(c => c.Choice.Id).Distinct(StringComparer.Ordinal)],
            (view, id) => view.Text(inner.FindChoice(id)!.Label));
    }

    private static FacetSource Country(Field field) =>
        new(AddressOf(field), view => view.Text(field.Words), r => Words(r[field]), (view, id) => view.Formats.Strings.CountryName(id.ToUpperInvariant()));

    private static ImmutableArray<string> Words(FieldValue? value) =>
        value is null ? [] : [.. All(value).OfType<WordValue>().Select(w => w.Text.ToLowerInvariant()).Distinct(StringComparer.Ordinal)];

    private static ImmutableArray<FieldValue> All(FieldValue? value) => value is null ? [] : value is ListValue list ? list.Items : [value];

    private static string AddressOf(Field field) => field.Name.Replace('_', '-');

    private static ImmutableArray<string> FlagsOf(Portal portal, Standings standings, Record record)
    {
        var given = ImmutableArray.CreateBuilder<string>(Flags.Length);
        var partnerships = Back(portal, record, "partnerships");
        if (IsVerified(standings, record)) given.Add("verified");
        if (!Back(portal, record, "jobs").IsEmpty) given.Add("hiring");
        foreach (var direction in (string[])["seeking", "offering"])
            if (!record[direction].Items().IsEmpty || partnerships.Any(p => p["direction"].Choice()?.Id == direction)) given.Add(direction);
        return given.DrainToImmutable();
    }

    // Who never was a member has no standing to work out.
    private static bool IsVerified(Standings standings, Record record)
    {
        if (record["memberships"].Items().IsEmpty) return false;
        foreach (var (signal, result) in standings.Of(record).Assessment.Results)
            if (signal.Check == "current_membership") return result.Verdict == Verdict.Present;
        return false;
    }

    private static ImmutableArray<Record> Back(Portal portal, Record record, string name)
    {
        foreach (var inverse in record.Type.Inverses)
            if (inverse.Name == name) return portal.Back(record, inverse);
        return [];
    }
}
