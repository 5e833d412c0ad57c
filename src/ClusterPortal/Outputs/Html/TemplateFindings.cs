using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Templates;
using ClusterPortal.Text;
using ClusterPortal.Themes;

namespace ClusterPortal.Outputs.Html;

/// <summary>Findings of the template language as findings of the portal.</summary>
internal static class TemplateFindings
{
    /// <param name="found">What the template language reports.</param>
    /// <param name="theme">The theme, in which the template's own file is found.</param>
    /// <param name="page">The entry whose page was being made, when the finding came up while rendering.</param>
    public static Diagnostic Of(TemplateDiagnostic found, Theme theme, Span? page)
    {
        var notes = found.Notes.Select(n => new Note(n.Message, n.Span is { } span ? Place(span, theme) : default)).ToList();
        if (page is { } entry) notes.Add(new Note("while the page of this entry was made", entry));
        return new Diagnostic(AllRules.Find(found.Code) ?? InternalRules.Unexpected, Place(found.Span, theme), found.Message.TrimEnd('.'))
        {
            Severity = found.Severity == TemplateSeverity.Error ? Severity.Error : Severity.Warning,
            Label = found.Suggestion is { } right ? $"did you mean {right}?" : null,
            Notes = notes,
        };
    }

    private static Span Place(TemplateSpan span, Theme theme) =>
        theme.Templates.TryGetValue(span.Source.Path, out var source) ? source.SpanOf(span.Start, span.Length) : default;
}
