using System.Collections.Immutable;
using System.Diagnostics;
using ClusterPortal.Diagnostics;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Tests.Cli;

/// <summary>A workflow of a portal, whose own commands are run as the host would run them: by bash, each step with its variables.</summary>
internal sealed class Workflow
{
    private readonly YamlMapping root;

    public Workflow(string file)
    {
        var bag = new DiagnosticBag();
        Text = File.ReadAllText(file);
        root = YamlReader.Read(new SourceText(file, Text), YamlLimits.Default, bag) as YamlMapping ?? throw new InvalidOperationException($"{file} is no workflow");
        Assert.Empty(bag.ToImmutable());
    }

    public string Text { get; }

    public YamlMapping Root => root;

    /// <summary>The steps of the only job, in order.</summary>
    public IEnumerable<YamlMapping> Steps => ((YamlSequence)Job["steps"]!).Items.Cast<YamlMapping>();

    public YamlMapping Job => (YamlMapping)((YamlMapping)root["jobs"]!).Entries.Single().Value;

    /// <summary>Runs the commands of a step.</summary>
    /// <param name="name">The step.</param>
    /// <param name="folder">Where the host has put the repository.</param>
    /// <param name="values">What stands between <c>${{</c> and <c>}}</c>, and variables of the host by <c>$NAME</c>.</param>
    /// <returns>Exit code and all that was said.</returns>
    public (int Exit, string Said) Run(string name, string folder, IReadOnlyDictionary<string, string> values)
    {
        var step = Steps.Single(s => Word(s["name"]) == name);
        var run = Word(step["run"])!;
        Assert.DoesNotContain("${{", run, StringComparison.Ordinal);
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", run])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (key, value) in values.Where(v => v.Key.StartsWith('$'))) start.Environment[key[1..]] = value;
        foreach (var entry in new[] { Job["env"], step["env"] }.OfType<YamlMapping>().SelectMany(m => m.Entries)) start.Environment[entry.Key.Value] = Value(Word(entry.Value)!, values);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
        process.WaitForExit();
        return (process.ExitCode, said);
    }

    public static string? Word(YamlNode? node) => (node as YamlScalar)?.Value;

    private static string Value(string text, IReadOnlyDictionary<string, string> values) =>
        text.StartsWith("${{", StringComparison.Ordinal) ? values.GetValueOrDefault(text[3..^2].Trim(), "") : text;
}
