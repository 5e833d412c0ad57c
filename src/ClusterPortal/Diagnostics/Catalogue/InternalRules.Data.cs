using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP9: our own faults.</summary>
public static class InternalRules
{
    public static readonly DiagnosticRule Unexpected = new(
        "CP9001", Severity.Error, "ClusterPortal made a mistake",
        "The program met a situation that its authors did not foresee. Your content may be fine.",
        "Please report it with the command and the message, so that it can be mended.",
        "", "");

    public static ImmutableArray<DiagnosticRule> All { get; } = [Unexpected];
}
