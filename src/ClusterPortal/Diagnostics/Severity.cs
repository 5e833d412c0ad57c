namespace ClusterPortal.Diagnostics;

/// <summary>How much a finding matters: errors stop a build, warnings do so under <c>--strict</c>, hints never.</summary>
public enum Severity
{
    Hint,
    Warning,
    Error,
}
