using System.Collections.Frozen;
using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Markup;
using ClusterPortal.Sources;
using ClusterPortal.Text;

namespace ClusterPortal;

/// <summary>The entries of a site, linked, and what was found on the way.</summary>
/// <param name="Inputs">All files of the site.</param>
/// <param name="Files">Those of them that are entries, pictures and documents.</param>
/// <param name="Portal">The entries.</param>
/// <param name="Placed">What is wrong with where files lie and what they are called.</param>
/// <param name="Linked">What is wrong between entries.</param>
internal sealed record LinkedContent(Inputs Inputs, EntryFiles Files, Portal Portal, DiagnosticBag Placed, DiagnosticBag Linked)
{
    /// <summary>With which words the Markdown of the entries was rendered.</summary>
    public required FrozenDictionary<LanguageTag, MarkdownLabels> Labels { get; init; }

    /// <summary>Whether entries that are not published were wanted.</summary>
    public required bool Drafts { get; init; }

    /// <summary>The entries whose Markdown is still to be rendered: all of them, or those that were read anew.</summary>
    public required IReadOnlyList<Record> Fresh { get; init; }

    /// <summary>What was found in the Markdown of each entry; null where nothing was.</summary>
    public required DiagnosticBag?[] InMarkdown { get; init; }

    /// <summary>Whether the Markdown would have these words in it, too.</summary>
    public bool HasWords(FrozenDictionary<LanguageTag, MarkdownLabels> labels) =>
        Labels.Count == labels.Count && labels.All(l => Labels.GetValueOrDefault(l.Key) == l.Value);
}
