using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Pages.Maps;
using ClusterPortal.Pages.Views;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Facets;

/// <summary>In: the directory's questions and answers. Out: who stands where in the order of a language, how things are called in it, and which page lists them.
/// Safe on many threads.</summary>
internal sealed class DirectoryView
{
    /// <summary>Answers beside the list; the rest are on a page of their own.</summary>
    public const int MostShown = 10;

    /// <summary>A single organisation is its own page: a list of one would say less.</summary>
    private const int LeastListed = 2;

    private readonly Routes routes;
    private readonly Lazy<ImmutableArray<ImmutableArray<ImmutableArray<Record>>>> members;
    private readonly Lazy<Value> facets;

    public DirectoryView(LanguageView view, DirectoryFacets directory, Routes routes)
    {
        (View, Directory, this.routes) = (view, directory, routes);
        Sorted = [.. ListOrder.Sort(directory.Organizations, directory.Type, view)];
        members = new(() => [.. Directory.All.Select(Distribute)]);
        facets = new(() => Value.Of([.. Directory.All.Select(f => FacetOf(f, null))]));
    }

    public LanguageView View { get; }

    public DirectoryFacets Directory { get; }

    /// <summary>All organisations in the order of the list.</summary>
    public ImmutableArray<Record> Sorted { get; }

    /// <summary>The questions as the list shows them.</summary>
    public Value Facets => facets.Value;

    /// <summary>Since when organisations are members.</summary>
    public MemberMonths Since => Directory.Since;

    /// <summary>The part of the directory with the organisations of a town; null where there is only one.</summary>
    public string? UrlOfTown(MapTown town)
    {
        if (Directory.All.FirstOrDefault(f => f.Source.Id == FacetTowns.Id) is not { } towns || town.Name.Length == 0) return null;
        var id = FacetTowns.IdOf(town);
        foreach (var value in towns.Values)
            if (value.Id == id) return IsListed(value) ? Url(Part(towns, value)) : null;
        return null;
    }

    /// <summary>Below the list: <c>town/lund/</c>; answers yes stand there without their question.</summary>
    public static string Part(Facet facet, FacetValue value) =>
        facet.Source.AreFlags ? $"{value.Segment}/" : $"{Part(facet)}{value.Segment}/";

    /// <summary>The page with all answers to a question: <c>town/</c>.</summary>
    public static string Part(Facet facet) => $"{facet.Source.Id}/";

    /// <summary>Whether the directory has a page with those who give the answer.</summary>
    public static bool IsListed(FacetValue value) => value.Term is null && value.Count >= LeastListed;

    /// <summary>Whether the directory has a page with all answers.</summary>
    public static bool HasIndex(Facet facet) => facet.Source.Term is null && facet.Values.Length > MostShown;

    /// <summary>Who gives an answer, in the order of the list.</summary>
    public ImmutableArray<Record> Members(Facet facet, int value) => members.Value[Directory.All.IndexOf(facet)][value];

    public string NameOf(Facet facet, FacetValue value) => facet.Source.NameOf(View, value.Id);

    public string? UrlOf(Facet facet, int value) =>
        facet.Values[value] is var answer && answer.Term is { } term ? View.Url(term)
        : IsListed(answer) ? Url(Part(facet, answer))
        : View.Url(Members(facet, value)[0]);

    /// <summary>A page below the list.</summary>
    public string Url(string part) => routes.Url(routes.List(Directory.Type, View.Language, 1, part)!);

    public Value ValueOf(Facet facet, int value, bool current = false) =>
        Value.Of(new FixedRecord(FacetShapes.Value, Value.Of(facet.Values[value].Segment), Value.Of(NameOf(facet, facet.Values[value])), Value.Of((long)facet.Values[value].Count), Value.Of(UrlOf(facet, value)), Value.Of(current)));

    /// <summary>A question with its first answers, and with the one whose page it is for.</summary>
    public Value FacetOf(Facet facet, int? current)
    {
        var places = Enumerable.Range(0, Math.Min(facet.Values.Length, MostShown)).ToList();
        if (current is { } more && !places.Contains(more)) places[^1] = more;
        return Value.Of(new FixedRecord(
            FacetShapes.Facet,
            Value.Of(facet.Source.Id),
            Value.Of(facet.Source.Label(View)),
            Value.Of([.. places.Select(p => ValueOf(facet, p, p == current))]),
            Value.Of((long)facet.Values.Length),
            Value.Of(AllUrl(facet))));
    }

    /// <summary>The page with all answers; null where none are left out.</summary>
    public string? AllUrl(Facet facet) =>
        facet.Values.Length <= MostShown ? null
        : facet.Values[0].Term is not { } term ? Url(Part(facet))
        : routes.List(term.Type, View.Language) is { } list ? routes.Url(list) : null;

    private ImmutableArray<ImmutableArray<Record>> Distribute(Facet facet)
    {
        var lists = facet.Values.Select(v => ImmutableArray.CreateBuilder<Record>(v.Count)).ToArray();
        foreach (var record in Sorted)
            foreach (var value in facet.Answers[Directory.PlaceOf(record)])
                lists[value].Add(record);
        return [.. lists.Select(l => l.DrainToImmutable())];
    }
}
