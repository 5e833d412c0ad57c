using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using ClusterPortal.Sources;
using ClusterPortal.Tests.Cases;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterPortal.Tests.Properties;

/// <summary>Law: no content makes a build crash or hang or publish active content. Files of the demonstration are damaged in every way that comes to mind.</summary>
public sealed partial class MutationTests
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(20);

    private static readonly string[] Snippets =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)", "[x](javascript:alert(1))", "](data:text/html,<script>alert(1)</script>)",
        "{{ site.title }}", "{{ for i in 1..1000000000 }}{{ end }}", "&a [*a, *a]", "&b {<<: *b}", "*nowhere", "!!python/object:os.system", "? [a]\n: b\n", "---\n", "\n---\n",
        "\t", "\0", "\u202E", "\uFEFF", "\u2028", "\r", "\"", "'", "|", ">", "[[[[[[[[[[[[[[[[[[[[", "{{{{{{{{{{{{{{{{{{{{", "- - - - - - - - - - - -", "<!--", "]]>", "</style></script>",
        "../../../../etc/passwd", "content/organizations/acme.yml", "99999999999999999999999999", "-1", "2026-02-30", "0000-00-00", "~", "null", "NO", "é\u0301", "😀", "\n\n\n",
        "start: 2026-03-29 02:30\n", "recurrence: FREQ=SECONDLY\n", "parent: parent\n", "status: draft\n", "previous_ids: [a, a, a]\n", "<svg onload=alert(1)>", "<style>*{}</style>",
    ];

    private static readonly List<InputFile> Site = SampleSite.Files();
    private static readonly InputFile[] Targets = [.. Site.Where(f => !f.Path.StartsWith("themes/", StringComparison.Ordinal))];

    private static readonly Gen<(int File, int At, int Length, int Kind)> Damage =
        from file in Gen.Choose(0, Targets.Length - 1)
        from at in Gen.Choose(0, 9_999)
        from length in Gen.Choose(1, 60)
        from kind in Gen.Choose(-3, Snippets.Length - 1)
        select (file, at, length, kind);

    [Fact]
    public void Damaged_content_is_reported_or_published_safely() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(120), Prop.ForAll(Gen.Choose(1, 3).SelectMany(n => Damage.ArrayOf(n)).ToArbitrary(), damages =>
        {
            var files = Site.ToDictionary(f => f.Path, StringComparer.Ordinal);
            foreach (var damage in damages)
            {
                var target = files[Targets[damage.File].Path];
                files[target.Path] = target with { Bytes = Damaged(target.Bytes.ToArray(), damage) };
            }

            var clock = Stopwatch.StartNew();
            var portal = Portal.Build(files.Values);
            Assert.True(clock.Elapsed < Most, $"The build took {clock.Elapsed}.");
            Assert.DoesNotContain(portal.Findings, d => d.Code.StartsWith("CP9", StringComparison.Ordinal));
            foreach (var (path, bytes) in portal.Files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)))
                Assert.False(Active().IsMatch(Encoding.UTF8.GetString(bytes)), $"{path} holds active content.");
        }));

    private static byte[] Damaged(byte[] bytes, (int File, int At, int Length, int Kind) damage)
    {
        var at = bytes.Length * damage.At / 10_000;
        var length = Math.Min(damage.Length, bytes.Length - at);
        return damage.Kind switch
        {
            -3 => [.. bytes[..at], .. bytes[(at + length)..]],
            -2 => [.. bytes[..(at + length)], .. bytes[at..]],
            -1 => [.. bytes[..at], (byte)damage.Length, .. bytes[Math.Min(bytes.Length, at + 1)..]],
            _ => [.. bytes[..at], .. Encoding.UTF8.GetBytes(Snippets[damage.Kind]), .. bytes[at..]],
        };
    }

    // A script that is not the page's linked data, a handler among a tag's attributes (not in the value of one), or an address that runs.
    [GeneratedRegex(
        """<script(?! type="application/ld\+json")|<[a-z][\w:-]*(?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*\s+on[a-z]+\s*=|\s(?:href|src|action)="\s*(?:javascript|data|vbscript):""",
        RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Active();
}
