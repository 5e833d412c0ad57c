using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Text;

namespace ClusterPortal.Checks;

/// <summary>In: the scans of all finished pages and the paths of all files that will exist. Out: findings on links and anchors that lead nowhere, and on
/// what each page shows by itself. The same fault on many pages is one finding with notes.</summary>
internal static class LinkChecker
{
    /// <param name="pages">In the order in which findings are wanted.</param>
    /// <param name="outputs">Paths in the output folder, redirects included.</param>
    /// <param name="basePath">What every address of the site begins with: <c>/</c> or <c>/repo/</c>.</param>
    /// <param name="siteOrigin">Scheme and host of the site, such as <c>https://cluster.example</c>: full addresses on it are checked too. Empty when unknown.</param>
    /// <param name="origin">The place in the content that a page was made from, or <c>default</c>.</param>
    /// <param name="complete">False when errors left pages or parts of pages out: then what is not there is no finding of its own.</param>
    /// <param name="bag">Takes the findings.</param>
    public static void Check(
        IReadOnlyList<PageScan> pages, IReadOnlySet<string> outputs, string basePath, string siteOrigin, Func<string, Span> origin, bool complete, DiagnosticBag bag)
    {
        var byPath = new Dictionary<string, PageScan>(pages.Count, StringComparer.Ordinal);
        foreach (var page in pages) byPath.TryAdd(page.Path, page);
        var targets = new LinkTargets(outputs, byPath, basePath, siteOrigin, complete);
        var found = new FaultGroups(origin);
        foreach (var page in pages)
        {
            foreach (var fault in page.Faults)
            {
                // A link to an entry that could not be read has no words: the entry's own finding says why.
                if (!complete && fault.Rule == PageRules.ControlWithoutName) continue;
                found.Add(fault.Rule, fault.What, page.Path, Message(fault), Label(fault.Rule));
            }

            foreach (var link in page.Links)
            {
                var answer = targets.Of(page, link);
                if (answer.Rule is { } rule) found.Add(rule, link.Url, page.Path, answer.Message, answer.Label);
            }
        }

        found.ReportTo(bag);
    }

    private static string Message(PageFault fault) => fault.Rule.Code switch
    {
        "CP5203" => "The page has no title",
        "CP5204" => $"The page {fault.What}",
        "CP5205" => $"The image '{fault.What}' has no alternative text",
        "CP5206" => $"The id '{fault.What}' is used twice",
        "CP5207" => "The page does not tell its language",
        "CP5208" => $"{fault.What} stands inside a link or button",
        "CP5209" => $"The page has {fault.What} main headings (h1)",
        "CP5210" => $"A link or button ({fault.What}) has no name",
        _ => $"The page has {fault.What} in its HTML",
    };

    private static string? Label(DiagnosticRule rule) => rule.Code switch
    {
        "CP5203" => "write <title>…</title>",
        "CP5205" => "write alt=\"what it shows\"",
        "CP5207" => "write <html lang=\"…\">",
        "CP5208" => "put one after the other",
        "CP5210" => "write words into it, or aria-label",
        "CP5211" => "put it into a file of the theme",
        _ => null,
    };
}
