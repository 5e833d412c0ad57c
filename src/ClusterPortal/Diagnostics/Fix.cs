using ClusterPortal.Text;

namespace ClusterPortal.Diagnostics;

/// <summary>A repair: put <paramref name="Replacement"/> in the place of <paramref name="Span"/>.</summary>
/// <param name="Title">What it does, such as "Write 'DK'".</param>
public sealed record Fix(string Title, Span Span, string Replacement)
{
    /// <summary>True when it says the same in the right form, so that nobody needs to be asked. A guess ("did you mean …?") is false and may turn what was
    /// wrong into what is wrong unseen.</summary>
    public bool IsSafe { get; init; }
}
