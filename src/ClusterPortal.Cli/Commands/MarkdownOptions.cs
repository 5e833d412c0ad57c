#pragma warning disable RS0030 // Adds to the one file that was named: the page that continuous integration shows beside its log.
using System.CommandLine;
using ClusterPortal.Cli.Reports;

namespace ClusterPortal.Cli.Commands;

/// <summary>What Markdown of findings needs besides them: where lines of files can be seen, and a file that takes it whatever else is written. Both are named on the
/// command line, as workflows know them: nothing is taken from variables that others set.</summary>
internal sealed class MarkdownOptions
{
    private readonly Option<string?> links = new("--links") { Description = "Where files can be seen, so that Markdown leads to their lines, such as https://github.com/us/portal/blob/main/", HelpName = "address" };
    private readonly Option<string?> summary = new("--summary") { Description = "Also add the findings as Markdown to this file, such as \"$GITHUB_STEP_SUMMARY\"", HelpName = "file" };

    public MarkdownOptions() => links.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: var address }] && !IsAddress(address)) result.AddError($"--links must be a web address such as https://github.com/us/portal/blob/main/, not '{address}'");
    });

    public void AddTo(Command command)
    {
        command.Add(links);
        command.Add(summary);
    }

    public string? Links(ParseResult line) => line.GetValue(links) is { } address ? address.TrimEnd('/') + "/" : null;

    /// <summary>Adds to the file that was named, if one was.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public void Summarize(ParseResult line, Report report, string? debt)
    {
        if (line.GetValue(summary) is not { } path) return;
        using var text = new StringWriter { NewLine = "\n" };
        MarkdownReport.Write(text, report, Links(line), debt);
        try
        {
            File.AppendAllText(path, text.ToString());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"'{path}' cannot be written: {e.Message}");
        }
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && !text.Any(c => c is <= ' ' or '(' or ')' or '<' or '>' or '[' or ']' or '"' or > '~');
}
