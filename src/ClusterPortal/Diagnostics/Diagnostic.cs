using ClusterPortal.Text;

namespace ClusterPortal.Diagnostics;

/// <summary>One finding.</summary>
/// <param name="Rule">Its entry in the catalogue.</param>
/// <param name="Span">Where; <c>default</c> when it concerns no file.</param>
/// <param name="Message">One sentence without a full stop: what is wrong, with the names and values concerned.</param>
public sealed record Diagnostic(DiagnosticRule Rule, Span Span, string Message)
{
    public string Code => Rule.Code;

    public Severity Severity { get; init; } = Rule.Severity;

    /// <summary>Shown beside the marks under the excerpt: what to write instead, in a few words.</summary>
    public string? Label { get; init; }

    public IReadOnlyList<Note> Notes { get; init; } = [];

    public Fix? Fix { get; init; }

    public override string ToString() => $"{Span} {Severity} {Code}: {Message}";
}
