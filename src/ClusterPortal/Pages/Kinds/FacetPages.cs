using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Pages.Facets;
using ClusterPortal.Pages.Views;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Kinds;

/// <summary>The directory narrowed by one answer, a page at a time, so that all of it is reached without scripts; and all answers to a question that has many. Answers that
/// only one organisation gives have no page, and combinations are left to scripts: their number would have no end.</summary>
internal static class FacetPages
{
    // Whoever leafs through more pages than this wants names, not cards: many on a page.
    private const int MostPagesOfCards = 4;
    private const int NamesForCard = 5;
    private const int NamesInDescription = 5;

    // More than a page can bear; those of fewest organisations are left to scripts, search and the list.
    private const int MostInIndex = 600;

    public static IEnumerable<Page> Plan(PlanContext plan, LanguageView view)
    {
        if (plan.DirectoryIn(view) is not { } directory) yield break;
        foreach (var facet in directory.Directory.All)
        {
            if (facet.Source.Term is not null) continue;
            for (var i = 0; i < facet.Values.Length; i++)
            {
                if (!DirectoryView.IsListed(facet.Values[i])) continue;
                foreach (var page in Plan(plan, directory, facet, i)) yield return page;
            }

            if (DirectoryView.HasIndex(facet)) yield return Index(plan, directory, facet);
        }
    }

    private static IEnumerable<Page> Plan(PlanContext plan, DirectoryView directory, Facet facet, int at)
    {
        var (view, value, type) = (directory.View, facet.Values[at], directory.Directory.Type);
        var records = directory.Members(facet, at);
        var cards = records.Length <= plan.Site.PageSize * MostPagesOfCards;
        var size = cards ? plan.Site.PageSize : plan.Site.PageSize * NamesForCard;
        var part = DirectoryView.Part(facet, value);
        string Url(int number) => plan.Routes.Url(plan.Routes.List(type, view.Language, number, part)!);
        var title = TitleOf(directory, facet, value);
        var pages = Paging.Pages(records.Length, size);
        var letters = new Lazy<Value>(() => pages == 1 ? Value.Of([]) : Paging.Letters(view, records, size, Url));
        for (var number = 1; number <= pages; number++)
        {
            var page = number;
            var items = Paging.Slice(records, page, size);
            var heading = page == 1 ? title : $"{title} · {page}";
            yield return new Page
            {
                Kind = "facet",
                Template = TemplateNames.Facet,
                View = view,
                Route = plan.Routes.List(type, view.Language, page, part)!,
                Title = heading,
                Description = Describe(view, records.Length, items),
                Items = items,
                RouteIn = language => plan.Routes.List(type, language, page, part)!,
                Translations = plan.InAllLanguages(language => plan.Routes.List(type, language, page, part)!),
                Crumbs = Crumbs(plan, directory, facet, page == 1 ? directory.NameOf(facet, value) : $"{directory.NameOf(facet, value)} · {page}"),
                Own = () =>
                [
                    Value.Of(new RecordList(view, items)),
                    Paging.Links(view, page, pages, records.Length, Url),
                    Value.Of((long)records.Length),
                    letters.Value,
                    directory.FacetOf(facet, at),
                    Value.Of(cards),
                    Value.Of(plan.Routes.Url(plan.Routes.List(type, view.Language)!)),
                    Value.Of($"{plan.Routes.Url(plan.Routes.List(type, view.Language)!)}?{facet.Source.Id}={value.Segment}"),
                ],
            };
        }
    }

    // Organisations by town: the answers in the order of their names.
    private static Page Index(PlanContext plan, DirectoryView directory, Facet facet)
    {
        var (view, type) = (directory.View, directory.Directory.Type);
        var label = facet.Source.Label(view);
        var part = DirectoryView.Part(facet);
        return new Page
        {
            Kind = "facet",
            Template = TemplateNames.FacetIndex,
            View = view,
            Route = plan.Routes.List(type, view.Language, 1, part)!,
            Title = Formats.Fill(view.Word("facet_index_title", "{title}: {name}"), key => key switch { "title" => view.Text(type.Other), "name" => InSentence(view, label), _ => null }),
            RouteIn = language => plan.Routes.List(type, language, 1, part)!,
            Translations = plan.InAllLanguages(language => plan.Routes.List(type, language, 1, part)!),
            Crumbs = Crumbs(plan, directory, null, label),
            Own = () => [Groups(directory, facet), Value.Of((long)facet.Values.Length), Value.Of(label)],
        };
    }

    // Within a heading a noun is not the first word; German writes it with a capital all the same.
    private static string InSentence(LanguageView view, string label) => view.Language.Main == "de" ? label : char.ToLowerInvariant(label[0]) + label[1..];

    private static Value Groups(DirectoryView directory, Facet facet)
    {
        var collation = directory.View.Collation;
        var named = Enumerable.Range(0, Math.Min(facet.Values.Length, MostInIndex)).Select(i => (Place: i, Name: directory.NameOf(facet, facet.Values[i]))).OrderBy(v => collation.KeyOf(v.Name), StringComparer.Ordinal);
        return Value.Of([.. named.GroupBy(v => collation.LetterOf(v.Name), StringComparer.Ordinal)
            .Select(g => Value.Of(new FixedRecord(FacetShapes.Letter, Value.Of(g.Key), Value.Of([.. g.Select(v => directory.ValueOf(facet, v.Place))]))))]);
    }

    private static string TitleOf(DirectoryView directory, Facet facet, FacetValue value)
    {
        var view = directory.View;
        var form = facet.Source.TitleOf?.Invoke(view, value.Id) ?? "{title}: {name}";
        return Formats.Fill(form, key => key switch { "title" => view.Text(directory.Directory.Type.Other), "name" => directory.NameOf(facet, value), _ => null });
    }

    // 37 organisations: who stands on the page, for those who read it in a list of search results.
    private static string Describe(LanguageView view, int total, ImmutableArray<Record> items)
    {
        var names = string.Join(view.Word("comma", ", "), items.Take(NamesInDescription).Select(view.Title));
        return Formats.Fill(view.Word(total > NamesInDescription ? "facet_description" : "facet_description_few", "{n}: {name}"), key => key switch { "n" => view.Maps.Count(DirectoryFacets.TypeId, total), "name" => names, _ => null });
    }

    private static ImmutableArray<Crumb> Crumbs(PlanContext plan, DirectoryView directory, Facet? facet, string last)
    {
        var (view, type) = (directory.View, directory.Directory.Type);
        var list = new Crumb(view.Text(type.Other), plan.Routes.List(type, view.Language));
        return facet is not null && DirectoryView.HasIndex(facet)
            ? [plan.HomeCrumb(view), list, new Crumb(facet.Source.Label(view), plan.Routes.List(type, view.Language, 1, DirectoryView.Part(facet))), new Crumb(last, null)]
            : [plan.HomeCrumb(view), list, new Crumb(last, null)];
    }
}
