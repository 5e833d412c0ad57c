using System.Diagnostics;
using System.Text.Json;

namespace ClusterPortal.Browser.Tests.Conformance;

/// <summary>Every page and every drawing of the demonstration and of the other portals under the W3C's checker. It asks the preview for them, because a page's security policy can
/// be judged only where the page has an origin. CLUSTERPORTAL_VNU names vnu.jar; without it the tests are skipped, unless they are required.</summary>
public sealed class VnuTests(Chromium chromium)
{
    // The grammar of the checker for drawings is that of SVG 1.1; this attribute came with SVG 2, and lines of maps are even thin by it.
    private const string NewerThanTheChecker = "Attribute “vector-effect” not allowed on element “path” at this point.";

    [Fact]
    public void EveryPageConforms() => AssertConform(".html", []);

    [Fact]
    public void EveryDrawingConforms() => AssertConform(".svg", ["--schema", "http://s.validator.nu/svg-xhtml5-rdf-mathml.rnc"]);

    private void AssertConform(string ending, string[] options)
    {
        if (Environment.GetEnvironmentVariable("CLUSTERPORTAL_VNU") is not { Length: > 0 } jar)
        {
            Assert.SkipUnless(Chromium.Required, "CLUSTERPORTAL_VNU does not name vnu.jar.");
            throw new InvalidOperationException("CLUSTERPORTAL_VNU does not name vnu.jar, and CLUSTERPORTAL_BROWSER says that it is required.");
        }

        ServedPortal[] portals = [chromium.Demonstration, .. BuiltPortal.Others.Select(chromium.Other)];
        var addresses = portals.SelectMany(p => p.Portal.Files.Keys.Where(f => f.EndsWith(ending, StringComparison.Ordinal)).Select(p.Url)).ToList();
        Assert.NotEmpty(addresses);
        var messages = Run(jar, options, addresses);
        Assert.True(messages.Count == 0, $"{messages.Count} findings in {addresses.Count} files:\n{string.Join("\n", messages.Take(20))}");
    }

    private static List<string> Run(string jar, string[] options, IEnumerable<string> addresses)
    {
        var start = new ProcessStartInfo("java") { RedirectStandardOutput = true };
        // The checker refuses this machine's own pages unless told otherwise.
        string[] words = ["-Dnu.validator.servlet.allow-forbidden-hosts=true", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", .. options, .. addresses];
        foreach (var word in words) start.ArgumentList.Add(word);
        using var checker = Process.Start(start)!;
        using var report = JsonDocument.Parse(checker.StandardOutput.ReadToEnd());
        checker.WaitForExit();
        return [.. report.RootElement.GetProperty("messages").EnumerateArray().Where(m => Of(m, "message") != NewerThanTheChecker).Select(m => $"{Of(m, "url")}:{Of(m, "lastLine")}: {Of(m, "message")} {Of(m, "extract")}")];
    }

    private static string Of(JsonElement message, string name) => message.TryGetProperty(name, out var value) ? value.ToString() : "";
}
