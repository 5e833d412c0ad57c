using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Text;

namespace ClusterPortal.Yaml;

/// <summary>Says in plain words why a file is not YAML. The parser's own message and place are often those of a consequence; the cause is searched from the top.</summary>
internal static class SyntaxFault
{
    /// <param name="source">The file.</param>
    /// <param name="start">Where its YAML begins.</param>
    /// <param name="end">Where its YAML ends.</param>
    /// <param name="at">Where the parser gave up.</param>
    /// <param name="bag">Takes exactly one finding.</param>
    public static void Report(SourceText source, int start, int end, int at, DiagnosticBag bag)
    {
        var line = source.PositionAt(Math.Min(at, Math.Max(start, end - 1))).Line;
        var from = source.OffsetOf(line, 1);
        bag.Report(FileRules.Syntax, source.SpanOf(from, source.LineAt(line).Length), "this line, or the one above it, is not written as the file needs it",
            "each line is 'key: value'; long or unusual text goes between quotes");
    }
}
