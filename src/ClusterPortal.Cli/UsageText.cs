using System.CommandLine;
using ClusterPortal.Text;

namespace ClusterPortal.Cli;

/// <summary>What is wrong with a command line, in one sentence, with the nearest word that would have been right.</summary>
internal static class UsageText
{
    public static string Of(ParseResult line, IReadOnlyList<Command> commands)
    {
        var command = line.CommandResult.Command;
        if (line.UnmatchedTokens.Count == 0)
            return command is RootCommand ? "name a command" : line.Errors[0].Message.TrimEnd('.');
        var word = line.UnmatchedTokens[0];
        var known = word.StartsWith('-')
            ? command.Options.SelectMany(o => o.Aliases.Append(o.Name))
            : command is RootCommand ? commands.SelectMany(c => c.Aliases.Append(c.Name)) : [];
        var near = Suggestion.Nearest(word, known);
        var what = word.StartsWith('-') ? "option" : command is RootCommand ? "command" : "argument";
        var where = command is RootCommand ? "" : $" of '{command.Name}'";
        if (what == "argument") return $"'{command.Name}' does not know what to do with '{word}'";
        return $"'{word}' is not {(what == "command" ? "a" : "an")} {what}{where}{(near is null ? "" : $"; did you mean '{near}'?")}";
    }
}
