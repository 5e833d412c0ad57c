using System.Collections.Immutable;
using ClusterPortal.Text;

namespace ClusterPortal.Diagnostics;

/// <summary>Collects the findings of one stage, or of one file of it. Not shared between threads: stages give each worker its own and join them in input order.</summary>
public sealed class DiagnosticBag(int most = int.MaxValue)
{
    // A hostile file must not fill the memory with findings; a person reads no more than this of one file anyway.
    private const int MostOfOneFile = 1000;

    private List<Diagnostic>? items;

    /// <summary>A bag for what one file may set off.</summary>
    public static DiagnosticBag OfOneFile() => new(MostOfOneFile);

    public int Count => items?.Count ?? 0;

    public bool HasErrors => items is not null && items.Exists(d => d.Severity == Severity.Error);

    public void Report(DiagnosticRule rule, Span span, string message, string? label = null, Fix? fix = null, params ReadOnlySpan<Note> notes) =>
        Add(new Diagnostic(rule, span, message) { Label = label, Fix = fix, Notes = notes.ToArray() });

    public void Add(Diagnostic diagnostic)
    {
        items ??= [];
        if (items.Count < most) items.Add(diagnostic);
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Add(diagnostic);
    }

    public void AddRange(DiagnosticBag other)
    {
        if (other.items is null) return;
        (items ??= []).AddRange(other.items);
    }

    public ImmutableArray<Diagnostic> ToImmutable() => items is null ? [] : [.. items];
}
