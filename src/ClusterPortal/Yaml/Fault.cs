using ClusterPortal.Diagnostics;
using ClusterPortal.Text;

namespace ClusterPortal.Yaml;

/// <summary>A cause of unreadable YAML, ready to be reported.</summary>
internal sealed record Fault(DiagnosticRule Rule, Span Span, string Message, string Label)
{
    public Fix? Fix { get; init; }

    public Note? Note { get; init; }
}
