using System.Text;
using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests;

/// <summary>What axe finds on a page: WCAG 2.2 to level AA and best practice, contrast of 7:1 for text, and nothing left for review. The script is put into
/// the page once and asked several times: pages here have no frames, for which alone the package's own runner opens a second page each time.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private const string Ask = """
        async ({ looksOnly, narrow }) => {
          const resultTypes = ["violations", "incomplete"];
          // axe's own rule for 7:1 leaves out what is below 4.5:1, and reckons all anew; so the one for 4.5:1 is held to 7:1.
          const contrastRatio = { normal: { expected: 7 }, large: { expected: 4.5 } };
          const options = { ignoreUnicode: true, ignoreLength: false, ignorePseudo: false, boldValue: 700, boldTextPt: 14, largeTextPt: 18, contrastRatio, pseudoSizeThreshold: 0.25, shadowOutlineEmMax: 0.1, textStrokeEmMin: 0.03 };
          const common = { resultTypes, checks: { "color-contrast": { options } } };
          // What can change with the colours and with longer words: contrast, and texts that lie over each other.
          const looks = { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block", "target-size"] }, ...common };
          const all = { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }, rules: { "target-size": { enabled: true } }, ...common };
          // axe cannot tell what lies behind the letters of a drawing; DrawingContrast can.
          axe.configure({ rules: [{ id: "color-contrast", selector: "*:not(svg, svg *)" }] });
          // What has to be scrolled into view cannot be judged; on a desk it all lies open.
          const where = narrow ? { include: ["html"], exclude: [".scroll > table, .table-scroll > table"] } : document;
          const found = await axe.run(where, looksOnly ? looks : all);
          const why = (n) => [...n.any, ...n.all, ...n.none];
          // An arrow beside words is drawn in their colour: axe asks for a look at it because it is no letter.
          const arrow = (n) => n.any.some((c) => c.data?.messageKey === "nonBmp");
          return JSON.stringify(resultTypes.flatMap((type) => found[type].map((rule) => ({
            rule: `${type}: ${rule.id}: ${rule.help}`,
            nodes: rule.nodes.filter((n) => !arrow(n)).slice(0, 3).map((n) => `${n.html}\n      ${why(n).map((c) => c.message).join(" | ")}`),
          })).filter((rule) => rule.nodes.length > 0)));
        }
        """;

    /// <summary>One line for each finding with the elements it is about; empty when all is well.</summary>
    public static async Task<string> FindAsync(IPage page, bool looksOnly, bool narrow)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window")) await page.EvaluateAsync(Script);
        using var found = JsonDocument.Parse(await page.EvaluateAsync<string>(Ask, new { looksOnly, narrow }));
        var text = new StringBuilder();
        foreach (var item in found.RootElement.EnumerateArray())
        {
            text.Append($"  {item.GetProperty("rule")}\n");
            foreach (var node in item.GetProperty("nodes").EnumerateArray()) text.Append($"    {node}\n");
        }

        return text.ToString();
    }
}
