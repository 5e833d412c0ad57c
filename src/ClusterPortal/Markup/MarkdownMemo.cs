using System.Collections.Immutable;
using ClusterPortal.Diagnostics;

namespace ClusterPortal.Markup;

/// <summary>What was made of one Markdown value when it was last rendered, and of what: it is made anew when a link of it leads elsewhere, or the words for it changed.
/// The text itself cannot change, as a memo belongs to one reading of its file. Used by one thread at a time.</summary>
internal sealed class MarkdownMemo
{
    private readonly record struct Answer(int Part, string Href, LinkUse Use, ResolvedLink Link);

    private readonly List<Answer> answers = [];
    private ImmutableArray<MarkdownLabels> labels;
    private string prefix = "";

    /// <summary>The documents of the value's parts.</summary>
    public ImmutableArray<MarkdownDocument> Documents { get; private set; }

    public ImmutableArray<Diagnostic> Findings { get; private set; }

    /// <param name="idPrefix">As in <see cref="MarkdownInput.IdPrefix"/>.</param>
    /// <param name="words">As in <see cref="MarkdownInput.Labels"/>, for each part.</param>
    /// <param name="links">As in <see cref="MarkdownInput.Links"/>, for each part.</param>
    public bool Holds(string idPrefix, ImmutableArray<MarkdownLabels> words, IReadOnlyList<ILinkResolver> links)
    {
        if (Documents.IsDefault || prefix != idPrefix || !labels.AsSpan().SequenceEqual(words.AsSpan())) return false;
        foreach (var answer in answers)
            if (links[answer.Part].Resolve(answer.Href, answer.Use) != answer.Link) return false;
        return true;
    }

    /// <summary>Forgets what it has, for another rendering.</summary>
    public void Begin(string idPrefix, ImmutableArray<MarkdownLabels> words)
    {
        (prefix, labels, Documents) = (idPrefix, words, default);
        answers.Clear();
    }

    /// <summary>Knows where links lead as the other resolver does, and keeps what that was.</summary>
    public ILinkResolver Listening(int part, ILinkResolver links) => new Listener(this, part, links);

    public void End(ImmutableArray<MarkdownDocument> documents, ImmutableArray<Diagnostic> findings) => (Documents, Findings) = (documents, findings);

    private sealed class Listener(MarkdownMemo memo, int part, ILinkResolver links) : ILinkResolver
    {
        public ResolvedLink Resolve(string href, LinkUse use)
        {
            var link = links.Resolve(href, use);
            memo.answers.Add(new Answer(part, href, use, link));
            return link;
        }
    }
}
