using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Text;

namespace ClusterPortal.Yaml;

/// <summary>Says in plain words why a file is not YAML. The parser's own message and place are often those of a consequence, so the cause is searched from
/// the top; only when nothing known is found is the parser's place shown.</summary>
internal static class SyntaxFault
{
    /// <param name="source">The file.</param>
    /// <param name="start">Where its YAML begins.</param>
    /// <param name="end">Where its YAML ends.</param>
    /// <param name="at">Where the parser gave up.</param>
    /// <param name="bag">Takes exactly one finding.</param>
    public static void Report(SourceText source, int start, int end, int at, DiagnosticBag bag)
    {
        Add(new FaultFinder(source, start, end).Find() ?? Unknown(source, Math.Clamp(at, start, Math.Max(start, end - 1))), bag);
    }

    /// <summary>True, and reported, when the first fault of a text that the parser took is a tab before a key or a list item.</summary>
    public static bool ReportTab(SourceText source, int start, int end, DiagnosticBag bag)
    {
        if (new FaultFinder(source, start, end).Find() is not { } fault || fault.Rule != FileRules.Tab) return false;
        Add(fault, bag);
        return true;
    }

    private static void Add(Fault fault, DiagnosticBag bag)
    {
        bag.Add(new Diagnostic(fault.Rule, fault.Span, fault.Message)
        {
            Label = fault.Label, Fix = fault.Fix, Notes = fault.Note is { } note ? [note] : [],
        });
    }

    private static Fault Unknown(SourceText source, int at)
    {
        var line = source.PositionAt(at).Line;
        var words = source.LineAt(line);
        var indent = words.Length - words.AsSpan().TrimStart().Length;
        return new Fault(FileRules.Syntax, source.SpanOf(source.OffsetOf(line, indent + 1), words.Length - indent),
            "this line, or the one above it, cannot be understood", "each line is 'key: value'; put unusual text between quotes");
    }
}
