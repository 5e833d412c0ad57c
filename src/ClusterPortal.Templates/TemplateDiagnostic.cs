namespace ClusterPortal.Templates;

/// <summary>
/// Something wrong with a template, found while loading or while rendering it. Suggestion is the text that
/// would be right in place of the span, where one can be guessed. Notes hold the include chain, innermost first.
/// </summary>
public sealed record TemplateDiagnostic(
    string Code,
    TemplateSeverity Severity,
    TemplateSpan Span,
    string Message,
    string? Suggestion = null,
    IReadOnlyList<TemplateNote>? NotesOrNull = null)
{
    public IReadOnlyList<TemplateNote> Notes => NotesOrNull ?? [];

    public override string ToString()
    {
        var text = $"{Span} {(Severity == TemplateSeverity.Error ? "error" : "warning")} {Code}: {Message}";
        return Suggestion is null ? text : $"{text} (did you mean {Suggestion} ?)";
    }
}
