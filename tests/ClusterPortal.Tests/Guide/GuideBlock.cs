using System.Text.RegularExpressions;

namespace ClusterPortal.Tests.Guide;

/// <summary>A fenced block of a page of the guide.</summary>
/// <param name="Language">The first word after the fence.</param>
/// <param name="Note">What follows it: <c>elsewhere</c> for what only the reader can do, or the path of a file that has no comments.</param>
/// <param name="Line">Where the block's text begins on the page.</param>
internal sealed partial record GuideBlock(string Language, string Note, string Text, int Line)
{
    public static IReadOnlyList<GuideBlock> Of(string page)
    {
        var text = page.ReplaceLineEndings("\n");
        return [.. Fenced().Matches(text).Select(m => new GuideBlock(m.Groups["language"].Value, m.Groups["note"].Value.Trim(), Outdented(m), 2 + text.AsSpan(0, m.Index).Count('\n')))];
    }

    /// <summary>The page between its blocks.</summary>
    public static string Without(string page) => Fenced().Replace(page.ReplaceLineEndings("\n"), "");

    // Blocks in the steps of a list are indented with their step.
    private static string Outdented(Match block)
    {
        var indent = block.Groups["indent"].Value;
        var text = block.Groups["text"].Value;
        return indent.Length == 0 ? text : string.Concat(text.Split('\n').SkipLast(1).Select(l => (l.StartsWith(indent, StringComparison.Ordinal) ? l[indent.Length..] : l.TrimStart()) + "\n"));
    }

    [GeneratedRegex(@"^(?<indent> *)```(?<language>[\w-]*)(?<note>[^\n]*)\n(?<text>.*?)^\k<indent>```$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fenced();
}
