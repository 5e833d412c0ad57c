using ClusterPortal.Diagnostics;
using ClusterPortal.Text;

namespace ClusterPortal.Legitimacy;

/// <summary>What was found of one signal.</summary>
/// <param name="Verdict">The finding.</param>
/// <param name="Note">In words for staff, such as "the number has 7 digits; CVR numbers have 8". Empty when there is nothing to say.</param>
internal sealed record SignalResult(Verdict Verdict, string Note = "")
{
    public static readonly SignalResult Present = new(Verdict.Present);

    public static readonly SignalResult Absent = new(Verdict.Absent);

    /// <summary>The value in the entry that it is about; the file as a whole by default.</summary>
    public Span At { get; init; }

    /// <summary>The day on which it was checked or since when it holds.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The role that checked it.</summary>
    public string? By { get; init; }

    /// <summary>Present, but something about it looks wrong: a check digit, a register that is not known.</summary>
    public string? Doubt { get; init; }

    /// <summary>What is missing is the word of staff, not a value of the organisation's own entry.</summary>
    public bool AwaitsStaff { get; init; }

    /// <summary>The finding to report where the value itself is wrong or looks so; null where something is only missing or over.</summary>
    public DiagnosticRule? Rule { get; init; }

    public static SignalResult Failing(string note, Span at = default) => new(Verdict.Failing, note) { At = at };

    public static SignalResult Missing(string note) => new(Verdict.Absent, note);

    public static SignalResult Over(DateOnly until, string note, Span at = default) => new(Verdict.Expired, note) { At = at, Until = until };
}
