using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ClusterPortal.Tests.Cases;

/// <summary>Holds what a case expects against what came out. In: a section and the portal. Out: null, or what differs in words.</summary>
internal static partial class Expectation
{
    /// <summary>The section as it would be if all that came out were right: what <c>CLUSTERPORTAL_ACCEPT=1</c> writes.</summary>
    public static CaseFile.Section Actual(CaseFile.Section section, Portal portal) =>
        section.Kind switch
        {
            "diagnostics" => section with { Body = FindingText.Write(portal.Findings, section.Body) },
            "files" => section with { Body = Listing(portal, section.Argument) },
            "output" when section.Body.StartsWith("equals:\n", StringComparison.Ordinal) => section with { Body = "equals:\n" + WholeText(Find(portal, section.Argument)) },
            _ => section,
        };

    /// <summary>Fails when the section does not hold.</summary>
    public static void Check(CaseFile.Section section, Portal portal)
    {
        switch (section.Kind)
        {
            case "diagnostics" or "files":
                Assert.Equal(section.Body, Actual(section, portal).Body);
                break;
            case "absent":
                Assert.DoesNotContain(portal.Files.Keys, k => Pattern(section.Argument).IsMatch(k));
                break;
            case "output":
                Lines(section, Find(portal, section.Argument));
                break;
            default:
                throw new InvalidDataException($"'=== {section.Kind}' is not a section; they are diagnostics, files, absent and output.");
        }
    }

    private static void Lines(CaseFile.Section section, byte[] bytes)
    {
        if (section.Body.StartsWith("equals:\n", StringComparison.Ordinal))
        {
            Assert.Equal(section.Body["equals:\n".Length..], WholeText(bytes));
            return;
        }

        var whole = Encoding.UTF8.GetString(bytes);
        var text = Spaces().Replace(whole, " ");
        var at = 0;
        foreach (var line in section.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var point = line.IndexOf(':', StringComparison.Ordinal);
            var (word, rest) = point < 0 ? (line.Trim(), "") : (line[..point], Spaces().Replace(line[(point + 1)..].Trim(), " "));
            if (word == "contains") Assert.Contains(rest, text, StringComparison.Ordinal);
            else if (word == "lacks") Assert.DoesNotContain(rest, text, StringComparison.Ordinal);
            else if (word == "once") Assert.Equal(1, text.Split(rest).Length - 1);
            else if (word == "json") CheckJson(whole, section.Argument);
            else if (word != "then") throw new InvalidDataException($"'{word}' is not an expectation; they are contains, lacks, once, then, json and equals.");
            if (word is not ("contains" or "then")) continue;
            var found = text.IndexOf(rest, word == "then" ? at : 0, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{rest}' does not follow what stands before it in:\n{whole}");
            at = found + rest.Length;
        }
    }

    private static void CheckJson(string text, string path)
    {
        string[] texts = path.EndsWith(".html", StringComparison.Ordinal) ? [.. LinkedData().Matches(text).Select(m => m.Groups[1].Value)] : [text];
        Assert.NotEmpty(texts);
        foreach (var one in texts)
            using (JsonDocument.Parse(one))
                continue;
    }

    private static string WholeText(byte[] bytes)
    {
        var text = Fingerprint().Replace(Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n"), ".*.");
        return text.Length == 0 || text.EndsWith('\n') ? text : text + "\n";
    }

    private static byte[] Find(Portal portal, string path)
    {
        var found = portal.Files.Where(f => Pattern(path).IsMatch(f.Key)).ToArray();
        Assert.True(found.Length == 1, $"{found.Length} files match '{path}'; there are:\n{Listing(portal, "")}\n{FindingText.Write(portal.Findings)}");
        return found[0].Value;
    }

    private static string Listing(Portal portal, string start) =>
        string.Concat(portal.Files.Keys.Where(k => k.StartsWith(start, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(k => Fingerprint().Replace(k, ".*") + "\n"));

    private static Regex Pattern(string path) => new($"^{Regex.Escape(path).Replace("\\*", "[^/]*", StringComparison.Ordinal)}$");

    [GeneratedRegex(@"\.[0-9a-f]{10}(?=[./])")]
    private static partial Regex Fingerprint();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"<script type=""application/ld\+json"">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex LinkedData();
}
