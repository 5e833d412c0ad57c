using System.Text;
using ClusterPortal.Search;

namespace ClusterPortal.Tests.Search;

public sealed class IndexBuilderTests
{
    [Fact]
    public void Words_know_their_documents_in_order()
    {
        var index = new IndexBuilder("of the");
        foreach (var text in (string[])["Pumps of steel", "the pump", "Pumps"]) Document(index, SearchField.Title, text);
        var built = index.Build();
        Assert.Equal(["pump: 1", "pumps: 0 2", "steel: 0"], built.Sorted().Select(t => $"{Encoding.UTF8.GetString(built.Word(t))}: {string.Join(' ', Numbers(built, t))}"));
    }

    [Fact]
    public void The_name_says_more_than_the_text_and_the_length_of_a_text_says_nothing()
    {
        var index = new IndexBuilder("");
        Document(index, SearchField.Title, "enzyme");
        Document(index, SearchField.Terms, "enzyme");
        Document(index, SearchField.Summary, "enzyme");
        index.AddHtml("<p>enzyme</p>"u8);
        index.End();
        index.AddHtml(Encoding.UTF8.GetBytes("<p>enzyme " + string.Join(' ', Enumerable.Range(0, 3000)) + "</p>"));
        index.End();
        var levels = Levels(index.Build(), "enzyme");
        Assert.Equal(levels.OrderByDescending(l => l), levels);
        Assert.Equal(4, levels.Distinct().Count());
        Assert.Equal(levels[3], levels[4]);
    }

    [Fact]
    public void A_name_that_is_the_word_says_more_than_one_in_which_it_occurs()
    {
        var index = new IndexBuilder("");
        Document(index, SearchField.Title, "Lund");
        Document(index, SearchField.Title, "Kommunal park in Lund");
        var levels = Levels(index.Build(), "lund");
        Assert.True(levels[0] > levels[1]);
    }

    [Fact]
    public void Words_backwards_are_those_that_are_typed_by_letters()
    {
        var index = new IndexBuilder("");
        Document(index, SearchField.Title, "Zebra pump abc 2024 发酵设备 Øre");
        var built = index.Build();
        Assert.Equal(["arbez", "pmup"], built.Backwards(built.Sorted()));
    }

    [Fact]
    public void A_word_is_known_of_the_word_with_which_it_ends()
    {
        var index = new IndexBuilder("");
        foreach (var text in (string[])["Tekniker", "Værkstedstekniker", "Transport", "Sport", "Tekniker Servicetekniker"]) Document(index, SearchField.Title, text);
        var built = index.Build(compounds: true);
        int Term(string word) => built.Sorted().Single(t => Encoding.UTF8.GetString(built.Word(t)) == word);
        Assert.Equal([0, 1, 4], Numbers(built, Term("tekniker")));
        Assert.Equal([1], Numbers(built, Term("varkstedstekniker")));
        Assert.Equal([3], Numbers(built, Term("sport")));
        Assert.Equal([2], Numbers(built, Term("transport")));
        var levels = Levels(built, "tekniker");
        Assert.True(levels[0] > levels[1] && levels[2] > levels[1]);
    }

    [Fact]
    public void Documents_are_written_as_distances_by_worth()
    {
        var output = new List<byte>();
        Postings.Write(output, [(0 << 4) | 2, (1 << 4) | 5, (48 << 4) | 2, (3000 << 4) | 2]);
        // 0; then 47, which is one more than fits a character; then 2951 = 7 + 46 × (18 + 46 × 1); and 1 of the other worth.
        Assert.Equal("2 P!Vb!|5!", Encoding.ASCII.GetString([.. output]));
    }

    [Fact]
    public void Parts_begin_where_the_one_before_ends()
    {
        var index = new IndexBuilder("");
        Document(index, SearchField.Title, string.Join(' ', Enumerable.Range(0, 4000).Select(i => $"w{i}")));
        var built = index.Build();
        var shards = Shards.OfWords(built, built.Sorted());
        Assert.True(shards.Length > 3);
        var words = shards.SelectMany(s => System.Text.Json.JsonSerializer.Deserialize<string[]>(s.Bytes.AsSpan())!.Where((_, i) => i % 2 == 0)).ToArray();
        Assert.Equal(4000, words.Length);
        Assert.Equal(words.Order(StringComparer.Ordinal), words);
        Assert.Equal(shards.Select(s => s.First), shards.Select(s => System.Text.Json.JsonSerializer.Deserialize<string[]>(s.Bytes.AsSpan())![0]));
    }

    private static void Document(IndexBuilder index, SearchField field, string text)
    {
        index.Add(field, text);
        index.End();
    }

    private static int[] Numbers(WordIndex index, int term) => [.. index.Documents(term).ToArray().Select(d => (int)(d >> 4))];

    private static int[] Levels(WordIndex index, string word) =>
        [.. index.Documents(index.Sorted().Single(t => Encoding.UTF8.GetString(index.Word(t)) == word)).ToArray().Select(d => (int)(d & 15))];
}
