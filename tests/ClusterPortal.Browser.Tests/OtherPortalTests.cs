namespace ClusterPortal.Browser.Tests;

/// <summary>A page of every kind of the example portals, and of one in Arabic, which is read from right to left: what the demonstration does not show.</summary>
public sealed class OtherPortalTests(Chromium chromium)
{
    public static TheoryData<string> Names => new(BuiltPortal.Others);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task EveryKindIsAccessibleAndQuiet(string name)
    {
        var served = chromium.Other(name);
        var turn = BuiltPortal.Others.IndexOf(name);
        foreach (var kind in KindsOf(served.Portal))
        {
            var address = PageKinds.Sample(served.Portal, kind, LanguageOf(served.Portal))!;
            if (PageKinds.All.Contains(kind)) await PageLook.CrosswiseAsync(chromium, served, address, turn);
            else await PageLook.EverywhereAsync(chromium, served, address, turn);
        }
    }

    /// <summary>The kinds of which the portal has something of its own to show: not the page for what was not found, and no list without entries.</summary>
    internal static IEnumerable<string> KindsOf(BuiltPortal portal) => PageKinds.Of(portal).Where(k => k != "404" && portal.Plan.Pages.Any(p =>
        p.Template == k + ".html" && p.Language.ToString() == LanguageOf(portal) && (p.Kind != "list" || p.Items.Length > 0)));

    private static string LanguageOf(BuiltPortal portal) => portal.Plan.Site!.Languages[0].ToString();
}
