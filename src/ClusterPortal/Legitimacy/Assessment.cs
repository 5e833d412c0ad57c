using System.Collections.Immutable;
using ClusterPortal.Content;

namespace ClusterPortal.Legitimacy;

/// <summary>All signals of one organisation.</summary>
/// <param name="Record">The organisation.</param>
/// <param name="Band">micro, small, medium, large or unknown.</param>
/// <param name="Weight">The brand weight of its page, 0 to 1.</param>
/// <param name="Results">What was found of each signal that counts for its size, in the order of <c>signals.yml</c>.</param>
internal sealed record Assessment(Record Record, string Band, decimal Weight, ImmutableArray<(Signal Signal, SignalResult Result)> Results)
{
    /// <summary>Points of all signals that apply.</summary>
    public int Possible { get; } = Results.Where(r => r.Result.Verdict != Verdict.NotApplicable).Sum(r => r.Signal.Points);

    /// <summary>Points of the signals that are there.</summary>
    public int Earned { get; } = Results.Where(r => r.Result.Verdict == Verdict.Present).Sum(r => r.Signal.Points);

    /// <summary>0 to 100: earned of possible, rounded half up. An organisation to which nothing applies has 100.</summary>
    public int Score => Possible == 0 ? 100 : (int)Math.Round(100m * Earned / Possible, MidpointRounding.AwayFromZero);

    /// <summary>What is not there, the most valuable first.</summary>
    public IEnumerable<(Signal Signal, SignalResult Result)> Missing =>
        Results.Where(r => r.Result.Verdict is Verdict.Absent or Verdict.Failing or Verdict.Expired).OrderByDescending(r => r.Signal.Points).ThenBy(r => r.Signal.Id, StringComparer.Ordinal);

    public SignalResult? Of(string signal)
    {
        foreach (var (known, result) in Results)
            if (known.Id == signal) return result;
        return null;
    }
}
