using System.Text;
using ClusterPortal.Legitimacy;
using ClusterPortal.Site;

namespace ClusterPortal.Tests.Legitimacy;

/// <summary>The table of docs/legitimacy.md is made from signals.yml.</summary>
public sealed class LegitimacyPageTests
{
    private const string From = "<!-- signals -->\n", To = "<!-- end of signals -->\n";

    [Fact]
    public void The_page_has_the_signals_of_the_program()
    {
        var file = Checkout.At("docs/legitimacy.md");
        var page = File.ReadAllText(file).ReplaceLineEndings("\n");
        var start = page.IndexOf(From, StringComparison.Ordinal) + From.Length;
        var wanted = page[..start] + Signals() + page[page.IndexOf(To, StringComparison.Ordinal)..];
        if (Checkout.Accepts && wanted != page) File.WriteAllText(file, wanted);
        Assert.True(File.ReadAllText(file).ReplaceLineEndings("\n") == wanted, "docs/legitimacy.md is not up to date; run the tests once with CLUSTERPORTAL_ACCEPT=1.");
    }

    private static string Signals()
    {
        var text = new StringBuilder("\n| Id | Signal | Whose word | Counts for | Points |\n|---|---|---|---|--:|\n");
        var signals = SignalReader.Read(LegitimacySettings.Default);
        foreach (var signal in signals)
            text.Append($"| {signal.Id} | {signal.Label.Parts[0].Text}. {signal.Why.Parts[0].Text} | {Origin(signal.Origin)} | {(signal.Bands.Length == 0 ? "all" : string.Join(", ", signal.Bands))} | {signal.Points} |\n");
        foreach (var signal in signals)
        {
            var parts = new (string Where, string? Text)[] { ("In the organisation's entry", signal.Add), ("In the cluster's entry", signal.Cluster), ("In `content/verifications/`, by staff", signal.Verification), (signal.New is { } file ? $"In a file such as `{file.Path}`" : "", signal.New?.Text) };
            if (parts.All(p => p.Text is null)) continue;
            text.Append($"\n### {signal.Id} {signal.Label.Parts[0].Text}\n");
            foreach (var (where, yaml) in parts)
                if (yaml is not null) text.Append($"\n{where}:\n\n```yaml\n{Filled(yaml)}\n```\n");
        }

        return text.Append('\n').ToString();
    }

    private static string Filled(string yaml) =>
        yaml.Replace("{day}", "2026-05-03", StringComparison.Ordinal).Replace("{domain}", "acme.example", StringComparison.Ordinal).Replace("{id}", "acme", StringComparison.Ordinal).Replace("{cluster}", "valley", StringComparison.Ordinal);

    private static string Origin(SignalOrigin origin) => origin switch
    {
        SignalOrigin.Firm => "the organisation's",
        SignalOrigin.Cluster => "the cluster's",
        SignalOrigin.Staff => "the association's",
        _ => "both",
    };
}
