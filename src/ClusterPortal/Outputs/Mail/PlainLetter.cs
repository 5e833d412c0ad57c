using System.Text;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Outputs.Mail;

/// <summary>In: a letter. Out: its plain text, for those who read mails so, and for programs that judge a mail by whether it has one.</summary>
internal static class PlainLetter
{
    public static string Write(Letter letter)
    {
        var text = new StringBuilder();
        var view = letter.View;
        Add(text, letter.Subject);
        text.Append('=', Math.Min(FoldedText.Columns, FoldedText.Width(letter.Subject))).Append('\n');
        Add(text, letter.DaysText);
        if (letter.OnlineUrl is { } url) Add(text, $"{view.Word("letter_online", "On the web")}{view.Word("colon", ": ")}<{url}>");
        var intro = MailText.Of(letter.Intro);
        for (var i = 0; i < intro.Count; i++)
        {
            if (i == 0 || !IsItem(intro[i]) || !IsItem(intro[i - 1])) text.Append('\n');
            Add(text, intro[i], IsItem(intro[i]) ? new string(' ', intro[i].IndexOf(' ', intro[i].TakeWhile(c => c == ' ').Count()) + 1) : "");
        }

        foreach (var section in letter.Sections) Write(text, section, view.Word("colon", ": "));
        if (letter.Sections.IsEmpty)
        {
            text.Append('\n');
            Add(text, view.Word("letter_empty", "Nothing new was published in these days."));
        }

        // The signature, which mail programs part from the text.
        text.Append("\n-- \n");
        Add(text, $"{view.Word("letter_why", "{name}").Replace("{name}", letter.Sender, StringComparison.Ordinal)} {view.Word("letter_stop", "")}".TrimEnd());
        Add(text, view.Word("letter_links", ""));
        if (view.Site.Notice is { } notice) Add(text, view.Text(notice));
        Add(text, $"<{view.Routes.Absolute(view.Routes.Home(view.Language))}>");
        return text.ToString();
    }

    private static void Write(StringBuilder text, LetterSection section, string colon)
    {
        text.Append('\n');
        Add(text, section.Label);
        text.Append('-', Math.Min(FoldedText.Columns, FoldedText.Width(section.Label))).Append('\n');
        foreach (var item in section.Items)
        {
            text.Append('\n');
            Add(text, $"* {Plain(item.Title)}", "  ");
            if (item.Line is { } line) Add(text, $"  {line}", "  ");
            if (Plain(item.Summary) is { Length: > 0 } summary) Add(text, $"  {summary}", "  ");
            Add(text, $"  <{item.Url}>", "  ");
        }

        if (section.MoreText is not { } more) return;
        text.Append('\n');
        Add(text, section.MoreUrl is { } url ? $"{more}{colon}<{url}>" : more);
    }

    private static bool IsItem(string paragraph)
    {
        var bare = paragraph.TrimStart(' ');
        return bare.StartsWith("- ", StringComparison.Ordinal) || (bare.IndexOf(". ", StringComparison.Ordinal) is > 0 and < 4 and var dot && bare[..dot].All(char.IsAsciiDigit));
    }

    private static string Plain(Value value) => value.AsForeign is { } foreign ? foreign.Text : value.TryGetText(out var text) ? text : "";

    // A line of the letter can neither end the line nor give the terminal or the mail program signs to obey.
    private static void Add(StringBuilder text, string paragraph, string indent = "")
    {
        var clean = string.Concat(paragraph.Select(c => char.IsControl(c) ? ' ' : c));
        if (clean.Trim().Length == 0) return;

        // No line begins with the point that parts two facts.
        foreach (var line in FoldedText.Fold(clean.Replace(" · ", "\u00a0· ", StringComparison.Ordinal), indent)) text.Append(line.Replace('\u00a0', ' ')).Append('\n');
    }
}
