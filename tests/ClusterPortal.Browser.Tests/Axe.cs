using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests;

/// <summary>What axe finds on a page: WCAG 2.2 to level AA and best practice, contrast of 7:1 for text, and nothing left for review.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions All = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        Rules = new Dictionary<string, RuleOptions> { ["color-contrast-enhanced"] = new() { Enabled = true }, ["target-size"] = new() { Enabled = true } },
        ResultTypes = [ResultType.Violations, ResultType.Incomplete],
        Iframes = false,
    };

    // What can change with the colours and with longer words: contrast, and texts that lie over each other.
    private static readonly AxeRunOptions Looks = new()
    {
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "color-contrast-enhanced", "link-in-text-block", "target-size"] },
        ResultTypes = [ResultType.Violations, ResultType.Incomplete],
        Iframes = false,
    };

    // What has to be scrolled into view cannot be judged; on a desk it all lies open.
    private static readonly AxeRunContext Narrow = new() { Include = [new AxeSelector("html")], Exclude = [new AxeSelector(".scroll > table, .table-scroll > table")] };

    /// <summary>One line for each finding with the elements it is about; empty when all is well.</summary>
    public static async Task<string> FindAsync(IPage page, bool looksOnly, bool narrow)
    {
        var result = narrow ? await page.RunAxe(Narrow, looksOnly ? Looks : All) : await page.RunAxe(looksOnly ? Looks : All);
        var text = new StringBuilder();
        foreach (var (word, items) in new[] { ("violation", result.Violations), ("to be reviewed", result.Incomplete) })
        foreach (var item in items)
        {
            text.Append($"  {word}: {item.Id}: {item.Help}\n");
            foreach (var node in item.Nodes.Take(3)) text.Append($"    {node.Html}\n      {string.Join(" | ", node.Any.Concat(node.All).Concat(node.None).Select(c => c.Message))}\n");
        }

        return text.ToString();
    }
}
