using ClusterPortal.Cli.Reports;
using ClusterPortal.Diagnostics;
using ClusterPortal.Text;

namespace ClusterPortal.Tests.Cli;

public sealed class TerminalReportTests
{
    [Fact]
    public void A_finding_shows_place_message_line_marks_and_label()
    {
        var text = "name: Acme\nkind: company\nwebsite: htp://acme.example\n";
        Assert.Equal("""
            content/organizations/acme.yml:3:10 error CP2104: 'website' must be a full web address
              3 | website: htp://acme.example
                |          ^^^^^^^^^^^^^^^^^^ did you mean https://acme.example ?

            1 error in 1 file. help: 'clusterportal explain CP2104' tells more about a finding.

            """, Plain(Findings.At("content/organizations/acme.yml", text, "htp://acme.example",
            "'website' must be a full web address", "did you mean https://acme.example ?")));
    }

    [Fact]
    public void Notes_have_their_own_excerpt_and_all_bars_stand_in_line()
    {
        var source = new SourceText("a.yml", string.Concat(Enumerable.Range(1, 12).Select(i => $"key{i}: value\n")));
        var finding = new Diagnostic(Findings.Rule, source.SpanOf(source.OffsetOf(12, 1), 5), "'key12' is given twice")
        {
            Notes = [new Note("first given here", source.SpanOf(source.OffsetOf(3, 1), 4)), new Note("the last one would count")],
        };
        Assert.StartsWith("""
            a.yml:12:1 error CP2104: 'key12' is given twice
              12 | key12: value
                 | ^^^^^
                 = note: first given here (a.yml:3:1)
               3 | key3: value
                 | ----
                 = note: the last one would count

            """, Plain(finding), StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_are_sorted_by_place_and_counted_at_the_end()
    {
        var written = Plain(
            new Diagnostic(Findings.Warning, default, "no place"),
            Findings.At("b.yml", "x: 1\n", "x", "in b"),
            Findings.At("a.yml", "x: 1\ny: 2\n", "y", "second in a", rule: Findings.Warning),
            Findings.At("a.yml", "x: 1\ny: 2\n", "x", "first in a"));
        var order = written.Split('\n').Where(l => l.Contains("CP21", StringComparison.Ordinal)).Select(l => l[(l.LastIndexOf(": ", StringComparison.Ordinal) + 2)..]).Take(4);
        Assert.Equal(["first in a", "second in a", "in b", "no place"], order);
        Assert.Contains("\n2 errors, 2 warnings in 2 files. ", written, StringComparison.Ordinal);
        Assert.Contains("\nwarning CP2105: no place\n", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("名前: 会社 x", "x", "           ^")] // wide letters take two columns
    [InlineData("é ö x", "x", "    ^")] // accents of their own (e + U+0301) take none
    [InlineData("👩‍🔬 🇩🇰 ❤️ x", "x", "         ^")] // a family, a flag, a heart: two columns each
    [InlineData("\ta:\tx", "x", "        ^")] // to the next multiple of four
    [InlineData("a: 会社!", "会社", "   ^^^^")]
    [InlineData("a: \u001b[31mx", "x", "               ^")] // an escape is shown by its number
    [InlineData("a:  ", " ", "  ^")]
    public void Marks_stand_under_what_they_mean(string line, string marked, string expected)
    {
        var lines = Plain(Findings.At("a.yml", line + "\n", marked, "m")).Split('\n');
        Assert.Equal("    | " + expected, lines[2]);
    }

    [Fact]
    public void Long_lines_are_cut_to_a_window_around_the_marks()
    {
        var text = $"key: {new string('a', 300)} HERE {new string('b', 300)}\n";
        var lines = Plain(60, Findings.At("a.yml", text, "HERE", "m")).Split('\n');
        Assert.True(lines[1].Length <= 60, lines[1]);
        Assert.StartsWith("  1 | …aaa", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("b…", lines[1], StringComparison.Ordinal);
        Assert.Equal("HERE", lines[1].Substring(lines[2].IndexOf('^', StringComparison.Ordinal), 4));
        Assert.EndsWith(" ^^^^", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_longer_than_the_window_end_with_it()
    {
        var lines = Plain(60, Findings.At("a.yml", new string('x', 5000) + "\n", new string('x', 5000), "m")).Split('\n');
        Assert.True(lines[2].Length <= 60, lines[2]);
    }

    [Fact]
    public void A_span_over_lines_marks_the_rest_of_its_first()
    {
        var lines = Plain(Findings.At("a.yml", "a: |\n  b\n  c\n", "|\n  b", "m")).Split('\n');
        Assert.Equal("    |    ^", lines[2]);
    }

    [Fact]
    public void Nothing_from_content_reaches_the_terminal_as_a_command()
    {
        const string hostile = "x\u001b]0;owned\u0007\u202Egnp.exe\u2028\u0085\u009b31m\ud800\u200B";
        var written = Plain(new Diagnostic(Findings.Rule, new SourceText($"dir{hostile}/a.yml", $"a: {hostile}\n").SpanOf(3, 1), $"message {hostile}")
        {
            Label = hostile, Notes = [new Note(hostile)],
        });
        Assert.DoesNotContain(written, c => c != '\n' && (char.IsControl(c) || char.IsSurrogate(c) || c is '\u202E' or '\u2028' or '\u200B'));
        Assert.Contains(@"\u{001B}]0;owned\u{0007}\u{202E}gnp.exe\u{2028}", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_appear_only_where_they_are_wanted()
    {
        var report = Findings.Report(Findings.At("a.yml", "x: 1\n", "x", "m"));
        Assert.DoesNotContain('\u001b', Findings.Written(w => TerminalReport.Write(w, report, TerminalStyle.Plain)));
        var coloured = Findings.Written(w => TerminalReport.Write(w, report, new TerminalStyle(true, 80)));
        Assert.Contains("\u001b[1;31merror CP2104\u001b[0m: m", coloured, StringComparison.Ordinal);
        Assert.Contains("\u001b[1;31m^\u001b[0m", coloured, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_about_a_whole_file_shows_no_line_of_it() =>
        Assert.StartsWith("a.yml:1:1 error CP2104: too large\n\n1 error", Plain(new Diagnostic(Findings.Rule, Span.Of(new SourceText("a.yml", "x: 1\n")), "too large")), StringComparison.Ordinal);

    [Fact]
    public void Hints_can_be_counted_instead_of_shown()
    {
        var hint = Findings.At("a.yml", "x: 1\n", "x", "could be better", rule: Findings.Rule with { Severity = Severity.Hint });
        Assert.Equal("1 hint in 1 file. help: 'clusterportal check' shows them.\n", Counted(hint));
        Assert.Contains("could be better", Plain(hint), StringComparison.Ordinal);
        var both = Counted(hint, Findings.At("b.yml", "x: 1\n", "x", "wrong"));
        Assert.DoesNotContain("could be better", both, StringComparison.Ordinal);
        Assert.EndsWith("\n1 error, 1 hint in 2 files. help: 'clusterportal explain CP2104' tells more about a finding.\n", both, StringComparison.Ordinal);

        static string Counted(params Diagnostic[] findings) =>
            Findings.Written(w => TerminalReport.Write(w, Findings.Report(findings), TerminalStyle.Plain, hints: false));
    }

    [Fact]
    public void Nothing_found_writes_nothing() => Assert.Equal("", Plain());

    private static string Plain(params Diagnostic[] findings) => Plain(120, findings);

    private static string Plain(int columns, params Diagnostic[] findings) =>
        Findings.Written(w => TerminalReport.Write(w, Findings.Report(findings), new TerminalStyle(false, columns)));
}
