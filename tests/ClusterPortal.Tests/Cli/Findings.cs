using ClusterPortal.Cli.Reports;
using ClusterPortal.Diagnostics;
using ClusterPortal.Text;

namespace ClusterPortal.Tests.Cli;

/// <summary>Findings made by hand, for the reports to write.</summary>
internal static class Findings
{
    public static readonly DiagnosticRule Rule = new("CP2104", Severity.Error, "Web address is not whole", "What.", "Why.", "", "");

    public static readonly DiagnosticRule Warning = Rule with { Code = "CP2105", Severity = Severity.Warning };

    /// <summary>A finding at the first place of <paramref name="marked"/> in a file.</summary>
    public static Diagnostic At(string path, string text, string marked, string message, string? label = null, DiagnosticRule? rule = null)
    {
        var at = text.IndexOf(marked, StringComparison.Ordinal);
        return new Diagnostic(rule ?? Rule, new SourceText(path, text).SpanOf(at, marked.Length), message) { Label = label };
    }

    public static Report Report(params Diagnostic[] findings)
    {
        var bag = new DiagnosticBag();
        bag.AddRange(findings);
        return ClusterPortal.Cli.Reports.Report.Of(bag, "");
    }

    public static string Written(Action<TextWriter> write)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(writer);
        return writer.ToString();
    }
}
