using System.CommandLine;
using System.Text.RegularExpressions;
using ClusterPortal.Cli;
using ClusterPortal.Tests.Architecture;
using ClusterPortal.Tests.Guide;

namespace ClusterPortal.Tests.Cli;

/// <summary>What the program says of itself: every command, whoever adds it, is described, has examples that can be run as they stand, and is named where people look.</summary>
public sealed partial class HelpTests
{
    private static readonly FakePortal Portal = new();

    private static (Command Command, string Examples)[] All => CommandLine.All(Portal.Screen, new Engine((_, o) => Portal.Plan(o), (_, _) => []), CancellationToken.None);

    public static TheoryData<string> Names => [.. All.Select(c => c.Command.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_command_says_what_it_and_all_its_options_do(string name)
    {
        var (command, examples) = Array.Find(All, c => c.Command.Name == name);
        Judge(command);
        Assert.True(examples.Split('\n').Length >= 2, $"'{name}' has fewer than two examples");
        foreach (var part in command.Subcommands)
        {
            Judge(part);
            Assert.Contains($"clusterportal {name} {part.Name}", examples, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_examples_are_understood(string name)
    {
        foreach (var example in Array.Find(All, c => c.Command.Name == name).Examples.Split('\n')) Assert.Equal("", Understood(example, name));
    }

    [Fact]
    public void The_examples_of_the_program_are_understood() => Assert.All(CommandLine.RootExamples.Split('\n'), e => Assert.Equal("", Understood(e, null)));

    [Fact]
    public void A_command_of_a_command_shows_its_own_examples()
    {
        var portal = new FakePortal();
        Assert.Equal(0, portal.Run("templates", "render", "--help"));
        var shown = portal.Out[portal.Out.IndexOf("Examples:", StringComparison.Ordinal)..];
        Assert.Contains("clusterportal templates render page.html", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("clusterportal templates override", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_of_a_command_takes_nothing_of_that_above_it()
    {
        var portal = new FakePortal();
        Assert.Equal(0, portal.Run("import", "issue", "--help"));
        Assert.Matches(@"(?m)^  \S+ import issue \[<file>\] \[options\]$", portal.Out);
        Assert.Single(Regex.Matches(portal.Out, "(?m)^  <file>  "));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_README_names_it(string name) => Assert.Matches($@"(?m)^\|.*`{name}\b.*`? *\|", File.ReadAllText(Checkout.At("README.md")));

    [Fact]
    public void Every_hint_at_a_command_names_one_that_there_is()
    {
        var commands = All.SelectMany(c => c.Command.Aliases.Append(c.Command.Name)).Append("help").ToHashSet(StringComparer.Ordinal);
        var hints = SourceFiles.Under("ClusterPortal.Cli").Concat(SourceFiles.Under("ClusterPortal")).SelectMany(f => Hint().Matches(f.Text).Select(m => (f.Path, Name: m.Groups[1].Value))).ToList();
        Assert.True(hints.Count > 40);
        Assert.All(hints, h => Assert.True(commands.Contains(h.Name), $"{h.Path} names 'clusterportal {h.Name}'"));
    }

    private static void Judge(Command command)
    {
        var name = command.Name;
        IsSentence(name, command.Description);
        foreach (var argument in command.Arguments)
        {
            IsSentence($"{name} <{argument.Name}>", argument.Description);
            Assert.False(argument.Name.Any(char.IsUpper), $"<{argument.Name}> of '{name}' is not written small");
        }

        foreach (var option in command.Options)
        {
            IsSentence($"{name} {option.Name}", option.Description);
            Assert.True(option.ValueType == typeof(bool) || option.HelpName is not null, $"'{name} {option.Name}' does not say in a word what it takes");
        }
    }

    private static void IsSentence(string of, string? text)
    {
        Assert.True(text is { Length: >= 8 }, $"'{of}' has no description");
        Assert.True(char.IsUpper(text![0]) || text[0] is '\'' or '"' or '-', $"the description of '{of}' begins small: {text}");
        Assert.False(text.EndsWith('.'), $"the description of '{of}' ends with a stop");
    }

    // What is said of an example stands two spaces behind it.
    private static string Understood(string example, string? name)
    {
        Assert.StartsWith("clusterportal ", example, StringComparison.Ordinal);
        var words = GuideWords.Of(example.Split("  ")[0])[1..];
        if (words.Length > 2 && words[^2] == ">") words = words[..^2];
        if (words is ["--version"]) return "";
        Assert.Equal(name ?? words[0], words[0]);
        var root = new RootCommand();
        foreach (var (command, _) in All) root.Add(command);
        return string.Join("; ", root.Parse(words).Errors.Select(e => $"{example}: {e.Message}"));
    }

    [GeneratedRegex(@"\bclusterportal ([a-z]{2,})\b(?=[^\n]*[""'`])")]
    private static partial Regex Hint();
}
