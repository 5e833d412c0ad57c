namespace ClusterPortal.Cli.Reports;

/// <summary>A comment on a pull request: its marker first, then as much of the text as hosts take, cut between lines.</summary>
internal static class CommentText
{
    // GitHub takes 65,536 characters; some of those written here count as two there.
    private const int Longest = 60_000;

    public static void Write(TextWriter output, string marker, string text)
    {
        output.Write($"{marker}\n");
        if (text.Length <= Longest)
        {
            output.Write(text);
            return;
        }

        output.Write(text[..(text.LastIndexOf('\n', Longest) + 1)]);
        output.Write("\n*The rest is left out: it is longer than a comment may be.*\n");
    }
}
