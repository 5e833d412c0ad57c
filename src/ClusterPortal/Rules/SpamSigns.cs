using System.Buffers;
using System.Text.RegularExpressions;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Rules;

/// <summary>What entries have that are written for search engines instead of readers, or lead them elsewhere than they say. Signs, not proof: they ask a reviewer to look
/// twice, so each is drawn that honest entries do not have it.</summary>
internal static partial class SpamSigns
{
    private const int FewLetters = 24;
    private const int FewWords = 12;
    private const int ShortText = 60; // Longer honest texts use their words again and again, too.
    private const int MostWords = 100;
    private const int ManyLinks = 8;
    private const int WordsForALink = 25;
    private const int LongestHost = 24;

    private static readonly SearchValues<char> AfterHost = SearchValues.Create(":/?#)>]\" \r\n\t");

    private static readonly SearchValues<char> Between = SearchValues.Create(" \n\t");

    private static readonly SearchValues<char> Loud = SearchValues.Create("!$€★✅🔥💰👉☎%");

    // Services that hide where a link leads.
    private static readonly HashSet<string> Shorteners = new(StringComparer.Ordinal)
    {
        "adf.ly", "bit.ly", "bitly.com", "bl.ink", "buff.ly", "cutt.ly", "goo.gl", "is.gd", "lnkd.in", "ow.ly", "rb.gy", "rebrand.ly", "s.id", "short.io", "shorturl.at", "shorte.st", "t.co", "t.ly", "t1p.de",
        "tiny.cc", "tinyurl.com", "u.to", "url.cn", "v.gd", "dwz.cn",
    };

    /// <summary>Looks at an entry by itself.</summary>
    public static void Check(Record record, DiagnosticBag bag)
    {
        if (record.Type.Title is { } title && record[title] is TextValue name)
            foreach (var part in name.Text.Parts) Name(part, name.Span, bag);
        if (record.Summary is { } summary)
            foreach (var part in summary.Parts) Summary(part, record, bag);
        foreach (var field in record.Type.Fields.Fields)
            if (record[field] is { } value) Walk(value, bag);
    }

    private static void Name(LocalizedText.Part part, Span otherwise, DiagnosticBag bag)
    {
        if (part.Text.Length >= 5 && (HasAddress(part.Text) || (part.Text.Count(char.IsAsciiDigit) > 7 && PhoneNumber().IsMatch(part.Text))))
            bag.Report(SpamRules.ContactInName, SpanOf(part, otherwise), "the name holds a web address, an e-mail address or a telephone number", "write the name alone; the others have fields of their own");
    }

    private static void Summary(LocalizedText.Part part, Record record, DiagnosticBag bag)
    {
        var span = SpanOf(part, record.Span);
        if (HasAddress(part.Text)) bag.Report(SpamRules.ContactInName, span, "the summary holds a web address or an e-mail address", "leave it out: 'website' and 'contact' show it, and visitors can follow it there");
        var (capitals, letters) = (part.Text.Count(char.IsUpper), part.Text.Count(c => char.IsUpper(c) || char.IsLower(c)));
        if ((letters >= FewLetters && capitals * 10 > letters * 7) || (part.Text.AsSpan().ContainsAny(Loud) && Shouts().IsMatch(part.Text)))
            bag.Report(SpamRules.Shouting, span, "the summary shouts", "write it in ordinary letters, with a full stop at its end");
    }

    private static void Walk(FieldValue value, DiagnosticBag bag)
    {
        switch (value)
        {
            case TextValue text:
                foreach (var part in text.Text.Parts)
                {
                    Repeated(part, text.Span, bag);
                    Links(part, text.Span, bag);
                }

                break;
            case WordValue word when word.Text.StartsWith("http", StringComparison.Ordinal) && word.Text.IndexOf("//", StringComparison.Ordinal) is var slashes and > 0 && Shortener(word.Text.AsSpan(slashes + 2)) is { } host:
                bag.Report(SpamRules.Shortener, word.Span, $"'{host}' hides where the address leads", "write the address to which it leads");
                break;
            case ListValue list:
                foreach (var item in list.Items) Walk(item, bag);
                break;
            case GroupValue group:
                foreach (var field in group.Group.Fields)
                    if (group[field.Slot] is { } inner) Walk(inner, bag);
                break;
            default:
                break;
        }
    }

    // Honest texts say their subject a few times; a list of search words says little else. The beginning of a text tells which it is.
    private static void Repeated(LocalizedText.Part part, Span otherwise, DiagnosticBag bag)
    {
        if (part.Text.Length < FewWords * 3) return;
        Span<ulong> words = stackalloc ulong[MostWords];
        Span<int> places = stackalloc int[MostWords];
        var all = LongWords(part.Text, words, places);
        if (all < FewWords || (all > ShortText && !MayRepeat(words[..all]))) return;
        words = words[..all];
        words.Sort(places[..all]);
        var (most, times, again, distinct) = (0, 0, 0, 0);
        for (var from = 0; from < all;)
        {
            var to = from;
            while (to < all && words[to] == words[from]) to++;
            distinct++;
            if (to - from > 2) again += to - from;
            if (to - from > times) (most, times) = (places[from], to - from);
            from = to;
        }

        if ((times < 6 || times * 6 <= all) && (all > ShortText || again * 2 <= all || distinct * 5 >= all * 2)) return;
        var end = most;
        while (end < part.Text.Length && char.IsLetter(part.Text[end])) end++;
        bag.Report(SpamRules.Repeated, SpanOf(part, otherwise), $"the text says '{Shortened(part.Text[most..end].ToLowerInvariant())}' {times} times in {all} longer words", "write for readers: search engines punish repetition");
    }

    // The words of four letters and more, each as a number and where it stands; those of web addresses left out.
    private static int LongWords(string text, Span<ulong> words, Span<int> places)
    {
        var count = 0;
        for (var at = 0; at < text.Length && count < words.Length;)
        {
            var from = at;
            var word = 14_695_981_039_346_656_037;
            for (; at < text.Length && Letter(text[at]) is var letter and not 0; at++) word = unchecked((word ^ letter) * 1_099_511_628_211);
            if (at == from)
            {
                at++;
                continue;
            }

            if (text.AsSpan(at).StartsWith("://"))
                while (at < text.Length && text[at] is not (' ' or '\n' or ')' or '>' or ']')) at++;
            else if (at - from >= 4)
            {
                places[count] = from;
                words[count++] = word;
            }
        }

        return count;
    }

    // As a small one; zero for what is none.
    private static uint Letter(char c) => char.IsAsciiLetter(c) ? (uint)(c | 32) : c < 128 || !char.IsLetter(c) ? 0U : char.ToLowerInvariant(c);

    // Most texts are done with by looking at a few bits of their words.
    private static bool MayRepeat(ReadOnlySpan<ulong> words)
    {
        Span<byte> counts = stackalloc byte[256];
        counts.Clear();
        var most = 0;
        foreach (var word in words) most = Math.Max(most, ++counts[(int)(word >> 56)]);
        return most * 6 > words.Length;
    }

    private static void Links(LocalizedText.Part part, Span otherwise, DiagnosticBag bag)
    {
        const string slashes = "://";
        var text = part.Text.AsSpan();
        var links = 0;
        string? hidden = null;
        for (var rest = text; rest.IndexOf(slashes) is var at and >= 0;)
        {
            var isWeb = rest[..at].EndsWith("http") || rest[..at].EndsWith("https");
            rest = rest[(at + slashes.Length)..];
            if (!isWeb) continue;
            links++;
            hidden ??= Shortener(rest);
        }

        if (hidden is not null) bag.Report(SpamRules.Shortener, SpanOf(part, otherwise), $"'{hidden}' hides where a link leads", "write the address to which it leads");
        if (links < ManyLinks) return;
        var words = Words(text);
        if (links * WordsForALink > words)
            bag.Report(SpamRules.ManyLinks, SpanOf(part, otherwise), $"the text has {links} links in {words} words", "keep those that a reader of this page needs");
    }

    private static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var word in text.SplitAny(Between))
            if (!text[word].IsEmpty) words++;
        return words;
    }

    /// <param name="rest">What stands behind <c>https://</c>.</param>
    private static string? Shortener(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(AfterHost);
        var host = end < 0 ? rest : rest[..end];
        if (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) host = host[4..];
        if (host.Length > LongestHost) return null;
        Span<char> small = stackalloc char[LongestHost];
        var length = host.ToLowerInvariant(small);
        return Shorteners.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(small[..length], out var known) ? known : null;
    }

    private static bool HasAddress(string text) =>
        (text.Contains('@', StringComparison.Ordinal) || text.Contains("http", StringComparison.OrdinalIgnoreCase) || text.Contains("www.", StringComparison.OrdinalIgnoreCase)) && Address().IsMatch(text);

    private static Span SpanOf(LocalizedText.Part part, Span otherwise) => part.Span.Source is null ? otherwise : part.Span;

    private static string Shortened(string word) => word.Length <= 30 ? word : word[..29] + "…";

    [GeneratedRegex(@"https?:|www\.[a-z0-9]|[a-z0-9._+-]+@[a-z0-9-]+\.[a-z]", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    // With its plus sign, or in groups as telephone numbers are written: years and postcodes are shorter.
    [GeneratedRegex(@"\+[0-9][0-9 ()-]{6,}[0-9]|[0-9]{2,4}[ -][0-9]{2,4}[ -][0-9]{2,4}[ -][0-9]{2,4}|[0-9]{9,}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex PhoneNumber();

    [GeneratedRegex(@"!!|\?!|\$\$|€€|★|✅|🔥|💰|👉|☎|100 ?% (free|gratis|guarantee)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shouts();
}
