using ClusterPortal.Content.Values;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>What templates may ask of a news item besides its fields.</summary>
internal static class NewsExtras
{
    private const int WordsPerMinute = 220;

    /// <summary>Of scripts without spaces the characters are counted, of which readers take in more.</summary>
    private const int CharactersPerMinute = 400;

    public static readonly IReadOnlyList<Derived> All =
    [
        new(new Member("reading_minutes", Shape.Number, true, "How long it takes to read; null for what is read in less than a minute."), v => Minutes(v) is var minutes and > 0 ? Value.Of((long)minutes) : default),
    ];

    private static int Minutes(RecordView news)
    {
        if (news.Record.Type.Body is not { } field || news.Record[field] is not MarkdownValue body) return 0;
        var language = body.Text.In(news.View.Language, news.View.Site.Language).Language;
        var speed = language.Main is "zh" or "ja" ? CharactersPerMinute : WordsPerMinute;
        var words = body.In(news.View.Language, news.View.Site.Language).WordCount;
        return words < speed / 2 ? 0 : (words + speed - 1) / speed;
    }
}
