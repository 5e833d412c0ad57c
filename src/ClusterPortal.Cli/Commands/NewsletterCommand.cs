using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ClusterPortal.Cli.Reports;
using ClusterPortal.Diagnostics;
using ClusterPortal.Outputs.Mail;
using ClusterPortal.Text;
using NodaTime;

namespace ClusterPortal.Cli.Commands;

/// <summary><c>newsletter</c>: the mail of a newsletter, for staff to send. Sends nothing.</summary>
internal static class NewsletterCommand
{
    public const string Examples = """
        clusterportal newsletter 2026-11                     the mail of content/newsletters/2026-11.md, in each of its languages
        clusterportal newsletter --month 2026-11             what was new in a month, whether or not there is a file for it
        clusterportal newsletter --since 2026-11-05 --eml    what is new since a day, as drafts for a mail program
        clusterportal newsletter 2026-11 --language da -o /tmp/letters
        """;

    // Gmail shows no more of a mail than this, and hides the end with the way out of the list.
    private const int MostBytes = 102 * 1024;

    public static Command Create(Screen screen, Engine engine)
    {
        var command = new Command("newsletter", "Make the mail of a newsletter from news, events, jobs and new members");
        var options = new SourceOptions();
        var id = new Argument<string?>("id") { Description = "A file in content/newsletters, such as 2026-11 [default: the newest]", Arity = ArgumentArity.ZeroOrOne };
        var since = new Option<DateOnly?>("--since") { Description = "What is new from this day on, such as 2026-11-05", HelpName = "day", CustomParser = SourceOptions.ParseDay };
        var month = new Option<string?>("--month") { Description = "What was new in this month, such as 2026-11", HelpName = "month" };
        var language = new Option<string?>("--language", "-l") { Description = "Only this one of the portal's languages", HelpName = "tag" };
        var output = new Option<string?>("--output", "-o") { Description = "Where the files go [default: newsletter, in the portal's folder]", HelpName = "folder" };
        var eml = new Option<bool>("--eml") { Description = "Also write each as a message that mail programs open as a draft" };
        var from = new Option<string?>("--from") { Description = "Who sends it, such as \"Sample Valley <office@valley.example>\" [default: the contact of the portal's cluster]", HelpName = "sender" };
        command.Add(id);
        foreach (var option in (Option[])[since, month, language, output, eml, from]) command.Add(option);
        options.AddTo(command);
        command.SetAction(line =>
        {
            var source = SourceFolder.Of(options.Folder(line));
            var plan = engine.Plan(source.Path, options.Read(line, null));
            if (plan.Failed || plan.Newsletters is not { } letters)
            {
                TerminalReport.Write(screen.Error, new Report([.. plan.Diagnostics.Where(plan.Stops)], source.PathPrefix), screen.ErrorStyle);
                screen.Error.WriteLine($"No mail was made. Next: clusterportal check{source.Argument}");
                return ExitCode.Findings;
            }

            if (!letters.CanBeMade) throw new UsageException("the portal's theme has no template mail/newsletter.html; 'extends: base' in its theme.yml brings one");
            var order = OrderOf(letters, line.GetValue(id), line.GetValue(since), line.GetValue(month)) with { Language = LanguageOf(letters, line.GetValue(language)) };
            (string, string)? sender = line.GetValue(eml) ? SenderOf(letters, line.GetValue(from)) : null;
            var folder = LetterFolder.Of(line.GetValue(output) ?? source.PathPrefix + "newsletter", source);
            return Write(screen, source, folder, letters, letters.Make(order), sender, order.Entry is not null);
        });
        return command;
    }

    /// <exception cref="UsageException">It is said twice which letter is meant, or not at all, or there is no such letter.</exception>
    private static NewsletterOrder OrderOf(Newsletters letters, string? id, DateOnly? since, string? month)
    {
        if ((id is null ? 0 : 1) + (since is null ? 0 : 1) + (month is null ? 0 : 1) > 1) throw new UsageException("name a newsletter, --since or --month: one of the three");
        if (since is { } first)
            return first <= letters.Today ? new NewsletterOrder(null, first, null, null) : throw new UsageException($"--since {Iso(first)} is after the day of the letter, {Iso(letters.Today)}");
        if (month is not null)
        {
            if (!DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)) throw new UsageException($"--month must be a month written like 2026-11, not '{month}'");
            return letters.Ids.Contains(month) ? new NewsletterOrder(month, null, null, null)
                : start <= letters.Today ? new NewsletterOrder(null, start, start.AddMonths(1).AddDays(-1), null)
                : throw new UsageException($"--month {month} has not begun on {Iso(letters.Today)}");
        }

        if (id is null)
            return letters.Ids is [var newest, ..] ? new NewsletterOrder(newest, null, null, null) : throw new UsageException("content/newsletters has no letter yet; say --month 2026-11 or --since 2026-11-05, or begin one with 'clusterportal new newsletter'");
        if (letters.Ids.Contains(id)) return new NewsletterOrder(id, null, null, null);
        throw new UsageException($"there is no newsletter '{id}'{(Suggestion.Nearest(id, letters.Ids) is { } near ? $"; did you mean '{near}'?" : "; ids are the names of the files in content/newsletters")}");
    }

    private static LanguageTag? LanguageOf(Newsletters letters, string? tag)
    {
        if (tag is null) return null;
        foreach (var known in letters.Languages)
            if (string.Equals(known.Tag, tag, StringComparison.OrdinalIgnoreCase)) return known;
        throw new UsageException($"'{tag}' is not a language of the portal; they are {string.Join(", ", letters.Languages.Select(l => l.Tag))}");
    }

    private static (string Name, string Address) SenderOf(Newsletters letters, string? named)
    {
        if (named is null) return letters.Sender ?? throw new UsageException("a message needs a sender: say --from \"Name <address>\", or give the portal's cluster a contact with an e-mail address");
        return System.Net.Mail.MailAddress.TryCreate(named, out var address) && address.Address.All(char.IsAscii) && !named.Any(char.IsControl)
            ? (address.DisplayName.Length > 0 ? address.DisplayName : address.Address, address.Address)
            : throw new UsageException($"--from must be like \"Sample Valley <office@valley.example>\", not '{named}'");
    }

    private static int Write(Screen screen, SourceFolder source, LetterFolder folder, Newsletters letters, ImmutableArray<MadeLetter> made, (string Name, string Address)? sender, bool archived)
    {
        var findings = made.SelectMany(l => l.Findings).ToImmutableArray();
        if (!findings.IsEmpty) TerminalReport.Write(screen.Error, new Report(findings, source.PathPrefix), screen.ErrorStyle);
        if (findings.Any(f => f.Severity == Severity.Error)) return ExitCode.Findings;
        foreach (var letter in made)
        {
            var name = $"{letter.Id}.{letter.Language.Tag.ToLowerInvariant()}";
            var bytes = folder.Write($"{name}.html", letter.Html);
            folder.Write($"{name}.txt", letter.Text);
            if (sender is { } by) folder.Write($"{name}.eml", MailMessage.Write(letter, by.Name, by.Address, letters.Host, letters.Zone));
            screen.Out.WriteLine($"{SafeText.Of(letter.Subject)}: {folder.Named}/{name}.html ({bytes / 1024 + 1} KB), .txt{(sender is null ? "" : ", .eml")}");
            if (bytes > MostBytes) screen.Error.WriteLine($"{screen.ErrorStyle.Of(Severity.Warning, "warning")}: {name}.html is longer than 102 KB; Gmail cuts such mails off. Shorten what stands above the lists.");
        }

        screen.Out.WriteLine(archived
            ? $"Next: look at it in a browser, then send it{(sender is null ? "; --eml makes drafts for a mail program" : ": open the .eml in a mail program")}"
            : $"Next: clusterportal new newsletter \"TITLE\"{source.Argument} gives the letter a page on the portal and words of your own");
        return ExitCode.Ok;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
