namespace ClusterPortal.Yaml;

/// <summary>A value read from text, or why it cannot be.</summary>
/// <param name="Value">The value; <c>default</c> when there is a problem.</param>
/// <param name="Problem">The middle of a sentence that begins with the quoted text, such as "is not a date"; null when the value is good.</param>
/// <param name="Instead">What to write in its place, where that can be known.</param>
public readonly record struct ScalarReading<T>(T Value, string? Problem = null, string? Instead = null)
{
    public bool IsGood => Problem is null;
}
