using System.Collections.Immutable;
using ClusterPortal.Legitimacy.Audit;

namespace ClusterPortal.Cli.Online;

/// <summary>In: whose websites might link back. Out: whether they do. A few at a time; the order of the answers is that of the questions.</summary>
internal static class LinkBackLook
{
    private const int AtOnce = 8;

    /// <param name="read">Fetches a page; says where it was in the end.</param>
    public static async Task<ImmutableArray<LinkBack>> AskAsync(ImmutableArray<LinkBack> questions, ImmutableArray<Uri> targets, Func<Uri, CancellationToken, Task<(string Html, Uri Address)>> read, CancellationToken cancel)
    {
        var answers = new LinkBack[questions.Length];
        await Parallel.ForAsync(0, questions.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (i, stop) => answers[i] = await AskAsync(questions[i], targets, read, stop));
        return [.. answers];
    }

    private static async Task<LinkBack> AskAsync(LinkBack question, ImmutableArray<Uri> targets, Func<Uri, CancellationToken, Task<(string Html, Uri Address)>> read, CancellationToken cancel)
    {
        var answer = question with { State = LinkBackState.Missing };
        foreach (var page in question.Pages)
        {
            try
            {
                var (html, address) = await read(page, cancel);
                if (PageLinks.LeadTo(html, address, targets)) return question with { State = LinkBackState.Found, Note = page.AbsoluteUri };
            }
            catch (HttpRequestException e)
            {
                answer = question with { State = LinkBackState.Unreachable, Note = $"{page.AbsoluteUri}: {e.Message}" };
            }
        }

        return answer;
    }
}
