using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;

namespace ClusterPortal.Cli;

/// <summary>An exception that nobody foresaw, as a finding like any other: with what a report of it needs, without a trace that only we can read.</summary>
internal static class Fault
{
    public static Diagnostic Of(Exception exception)
    {
        var cause = exception is AggregateException many ? many.Flatten().InnerExceptions[0] : exception;
        var place = cause.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("ClusterPortal", StringComparison.Ordinal))?.Trim() ?? "at an unknown place";
        return new Diagnostic(InternalRules.Unexpected, default, $"ClusterPortal made a mistake ({cause.GetType().Name} {place}): {cause.Message}")
        {
            Label = "Please report this with the command that you ran. '--debug' shows more.",
        };
    }
}
