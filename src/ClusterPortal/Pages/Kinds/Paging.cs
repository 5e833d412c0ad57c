using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Pages.Views;
using ClusterPortal.Templates.Values;
using ClusterPortal.Text;

namespace ClusterPortal.Pages.Kinds;

/// <summary>What the pages of one list have in common: how many there are, and the ways between them.</summary>
internal static class Paging
{
    private const int FewLetters = 20;

    public static int Pages(int total, int size) => Math.Max(1, (total + size - 1) / size);

    public static ImmutableArray<T> Slice<T>(ImmutableArray<T> all, int page, int size) =>
        all.Length <= size ? all : all[((page - 1) * size)..Math.Min(all.Length, page * size)];

    /// <summary>Nothing for a list of one page.</summary>
    /// <param name="view">The language of the page.</param>
    /// <param name="page">Number of the page, from one.</param>
    /// <param name="pages">How many there are.</param>
    /// <param name="total">Entries on all of them.</param>
    /// <param name="url">Where a page is.</param>
    public static Value Links(LanguageView view, int page, int pages, int total, Func<int, string> url)
    {
        if (pages <= 1) return default;
        var links = new List<Value>();
        var before = 0;
        foreach (var number in Enumerable.Range(1, pages).Where(n => n == 1 || n == pages || Math.Abs(n - page) <= 2))
        {
            if (number > before + 1) links.Add(Value.Of(new FixedRecord(PageShapes.PageLink, Value.Of("…"), default, Value.False)));
            links.Add(Value.Of(new FixedRecord(PageShapes.PageLink, Value.Of(view.Formats.Number(number)), Value.Of(url(number)), Value.Of(number == page))));
            before = number;
        }

        return Value.Of(new FixedRecord(
            PageShapes.Pagination,
            Value.Of((long)page),
            Value.Of((long)pages),
            Value.Of((long)total),
            page > 1 ? Value.Of(url(page - 1)) : default,
            page < pages ? Value.Of(url(page + 1)) : default,
            Value.Of(links)));
    }

    /// <summary>A to Z: to the first entry of each letter, on whichever page that is.</summary>
    public static Value Letters(LanguageView view, ImmutableArray<Record> all, int size, Func<int, string> url)
    {
        if (all.Length < FewLetters) return Value.Of([]);
        var collation = view.Collation;
        var letters = new List<Value>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < all.Length; i++)
        {
            var letter = collation.LetterOf(view.Title(all[i]));
            if (seen.Add(letter)) letters.Add(Value.Of(new FixedRecord(PageShapes.Letter, Value.Of(letter), Value.Of($"{url((i / size) + 1)}#o-{all[i].Id}"))));
        }

        return Value.Of(letters);
    }
}
