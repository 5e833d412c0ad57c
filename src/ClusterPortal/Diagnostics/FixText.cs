using System.Text;

namespace ClusterPortal.Diagnostics;

/// <summary>Repairs put into a text. In: the text, and repairs of it. Out: the text with those that do not touch one another, and nothing else of it changed.</summary>
internal static class FixText
{
    /// <param name="text">What the spans of the repairs count in.</param>
    /// <param name="fixes">In any order; of two that overlap the first in the text is taken, and the other left for the next time.</param>
    /// <param name="applied">How many were taken.</param>
    public static string Apply(string text, IEnumerable<Fix> fixes, out int applied)
    {
        var result = new StringBuilder(text.Length + 16);
        var at = 0;
        applied = 0;
        var last = -1;
        foreach (var fix in fixes.OrderBy(f => f.Span.Start).ThenBy(f => f.Span.Length))
        {
            if (fix.Span.Start < at || fix.Span.Start == last || fix.Span.End > text.Length) continue;
            result.Append(text, at, fix.Span.Start - at).Append(fix.Replacement);
            (at, last) = (fix.Span.End, fix.Span.Start);
            applied++;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
