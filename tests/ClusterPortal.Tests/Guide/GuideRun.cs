using System.Text;
using System.Text.RegularExpressions;
using ClusterPortal.Tests.Cli;
using ClusterPortal.Tests.Publish;

namespace ClusterPortal.Tests.Guide;

/// <summary>Does what a page of the guide tells its readers, step by step: writes its files, runs its commands in their folder, and compares what they say with
/// what the page shows. How blocks are marked is said in docs/guide/README.md.</summary>
internal sealed partial class GuideRun(string page, TempFolder temp)
{
    private static readonly string[] Programs = ["git", "mkdir", "cp", "mv", "rm", "cat"];

    private readonly FakePortal portal = new();
    private string folder = temp.Path;

    public int Commands { get; private set; }

    public int Files { get; private set; }

    /// <summary>The portal that was worked on, when all is done.</summary>
    public string Folder => folder;

    public string Out => portal.Out + portal.Error;

    public void Start(string given)
    {
        var blocks = GuideBlock.Of(page);
        var first = blocks.FirstOrDefault(b => b is { Language: "console" or "sh", Note: "" })?.Text ?? "";
        if (!first.TrimStart('$', ' ').StartsWith("clusterportal new site", StringComparison.Ordinal)) Begin();
        CopyGiven(given);
        foreach (var block in blocks) Do(block);
    }

    // A page that does not begin with a portal of its own has one, as its readers do.
    private void Begin()
    {
        portal.Run("new", "site", temp["site"]);
        folder = temp["site"];
    }

    private void CopyGiven(string given)
    {
        if (!Directory.Exists(given)) return;
        foreach (var file in Directory.EnumerateFiles(given, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(given, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    private void Do(GuideBlock block)
    {
        if (block.Note == "elsewhere")
            Assert.False(block.Text.StartsWith("clusterportal ", StringComparison.Ordinal) || block.Text.Contains("$ clusterportal ", StringComparison.Ordinal), $"line {block.Line}: commands of ours are run, so they cannot stand in a block 'elsewhere'");
        else if (block.Language == "console") RunConsole(block);
        else if (block.Language == "sh") RunScript(block);
        else if (block.Language is not ("" or "text")) Write(block);
    }

    // Lines with a dollar are commands, the lines below each what it says.
    private void RunConsole(GuideBlock block)
    {
        var lines = block.Text.TrimEnd('\n').Split('\n');
        for (var i = 0; i < lines.Length;)
        {
            Assert.True(lines[i].StartsWith("$ ", StringComparison.Ordinal), $"line {block.Line + i}: a console block begins with a command after a dollar: {lines[i]}");
            var start = i++;
            while (i < lines.Length && !lines[i].StartsWith("$ ", StringComparison.Ordinal)) i++;
            Run(lines[start][2..], lines[(start + 1)..i], block.Line + start);
        }
    }

    private void RunScript(GuideBlock block)
    {
        var lines = block.Text.TrimEnd('\n').Split('\n');
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].Length > 0 && lines[i][0] != '#') Run(lines[i], [], block.Line + i);
    }

    private void Run(string line, string[] shown, int number)
    {
        var words = GuideWords.Of(line);
        if (words is ["cd", var to])
        {
            folder = Path.GetFullPath(Path.Combine(folder, to));
            Assert.True(Directory.Exists(folder), $"line {number}: there is no folder '{to}'");
            return;
        }

        // A server does not end by itself; that 'serve' shows what 'build' writes is held elsewhere.
        if (words is ["clusterportal", "serve", ..]) return;
        var into = words.Length > 2 && words[^2] == ">" ? words[^1] : null;
        var (exit, said) = words[0] == "clusterportal" ? RunOurs(words[1..(into is null ? ^0 : ^2)], into) : RunOther(words, number);
        Commands++;
        var fails = shown.Any(l => Failure().IsMatch(l));
        Assert.True(fails ? exit == 1 : exit == 0, $"line {number}: '{line}' ends with {exit}\n{said}");
        foreach (var expected in shown) Assert.True(Says(said, expected), $"line {number}: '{line}' does not say\n  {expected}\nbut\n{said}");
        foreach (var warning in said.Split('\n').Where(l => l.Contains(" warning CP", StringComparison.Ordinal)))
            Assert.True(shown.Any(l => warning.Contains(l, StringComparison.Ordinal)), $"line {number}: '{line}' warns, and the page does not show it:\n{warning}");
    }

    private (int Exit, string Said) RunOurs(string[] words, string? into)
    {
        var before = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(folder);
        try
        {
            var exit = portal.RunReally(words);
            if (into is not null) File.WriteAllText(into, portal.Out);
            return (exit, portal.Out + portal.Error);
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }
    }

    private (int Exit, string Said) RunOther(string[] words, int number)
    {
        Assert.True(Programs.Contains(words[0]), $"line {number}: '{words[0]}' is not run here; put what only the reader can run into a block marked 'elsewhere'");
        var start = new System.Diagnostics.ProcessStartInfo(words[0], words[1..]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[("GIT_AUTHOR_NAME", "Staff"), ("GIT_AUTHOR_EMAIL", "staff@portal.example"), ("GIT_COMMITTER_NAME", "Staff"), ("GIT_COMMITTER_EMAIL", "staff@portal.example"), ("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_NOSYSTEM", "1")])
            start.Environment[name] = value;
        using var process = System.Diagnostics.Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd() + error.Result;
        process.WaitForExit();
        return (process.ExitCode, said);
    }

    // What differs from run to run, such as a time, is an ellipsis on the page.
    private static bool Says(string said, string expected)
    {
        if (!expected.Contains('…')) return said.Contains(expected.Trim(), StringComparison.Ordinal);
        return Regex.IsMatch(said, string.Join(".*", expected.Trim().Split('…').Select(Regex.Escape)));
    }

    // The first line names the file, and how the rest gets into it.
    private void Write(GuideBlock block)
    {
        var end = block.Text.IndexOf('\n', StringComparison.Ordinal);
        var name = FileName().Match(end < 0 ? "" : block.Text[..end]);
        Assert.True(name.Success || block.Note.Length > 0, $"line {block.Line}: the block names no file; let its first line be a comment with the path, or mark it 'elsewhere'");
        var (path, rest) = name.Success ? (name.Groups["path"].Value, block.Text[(end + 1)..]) : (block.Note, block.Text);
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var how = name.Groups["how"].Value;
        var old = how.Length == 0 ? "" : File.Exists(file) ? File.ReadAllText(file) : throw new FileNotFoundException($"line {block.Line}: there is no {path} to change");
        if (how == "as it stands") Assert.Contains(rest.TrimEnd(), old, StringComparison.Ordinal);
        File.WriteAllText(file, how switch
        {
            "" => rest,
            "as it stands" => old,
            "at the end" => old + rest,
            "below its first line" => old[..(old.IndexOf('\n', StringComparison.Ordinal) + 1)] + rest,
            _ when how.StartsWith("instead of ", StringComparison.Ordinal) => InsteadOf(old, how["instead of ".Length..], rest, block.Line),
            _ => throw new InvalidDataException($"line {block.Line}: '{how}' is no way in which a block gets into a file"),
        });
        Files++;
    }

    private static string InsteadOf(string old, string key, string rest, int number)
    {
        var found = Regex.Match(old, $"^{Regex.Escape(key)}:.*\n(?:[ -].*\n|\n(?= ))*", RegexOptions.Multiline);
        Assert.True(found.Success, $"line {number}: there is no '{key}' to be replaced");
        return new StringBuilder(old).Remove(found.Index, found.Length).Insert(found.Index, rest).ToString();
    }

    [GeneratedRegex(@"^(?:# |/\* |<!-- )(?<path>[\w./-]+\.\w+)(?:, (?<how>[a-z_ ]+?))?(?: \*/| -->)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex FileName();

    [GeneratedRegex(@" error CP\d{4}|^error: |\b\d+ errors?\b|^Nothing was |^rejected  row ")]
    private static partial Regex Failure();
}
