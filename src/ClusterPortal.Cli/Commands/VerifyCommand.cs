#pragma warning disable RS0030 // Reads the files that are named: a statement, a key, a list. They are no part of a portal.
using System.CommandLine;
using ClusterPortal.Cli.Reports;
using ClusterPortal.Outputs.Proof;

namespace ClusterPortal.Cli.Commands;

/// <summary><c>verify FILE</c>: whether a statement of membership is what it says, without asking any network.</summary>
internal static class VerifyCommand
{
    public const string Examples = """
        clusterportal verify acme.jwt --key did.json                         with the issuer's public key
        clusterportal verify acme.jwt --key did.json --date 2026-01-31       whether it held on that day
        clusterportal verify acme.jwt --key did.json --revoked revoked.json  not among those that have ended
        """;

    private const int MostBytes = 4 * 1024 * 1024;

    public static Command Create(Screen screen)
    {
        var command = new Command("verify", "Check a signed statement of membership, offline");
        var file = new Argument<string>("file") { Description = "The statement, such as acme.jwt" };
        var key = new Option<string?>("--key", "-k") { Description = "The issuer's did.json, or its public key as a PEM file", HelpName = "file" };
        var revoked = new Option<string?>("--revoked") { Description = "The issuer's list of memberships that have ended", HelpName = "file" };
        var date = new Option<DateOnly?>("--date") { Description = "The day on which it must hold [default: today]", HelpName = "day", CustomParser = SourceOptions.ParseDay };
        command.Add(file);
        command.Add(key);
        command.Add(revoked);
        command.Add(date);
        command.SetAction(line =>
        {
            var statement = Read(line.GetValue(file)!);
            var day = line.GetValue(date) ?? DateOnly.FromDateTime(Machine.Now);
            var found = StatementVerifier.Check(statement, line.GetValue(key) is { } keys ? Read(keys) : null, line.GetValue(revoked) is { } list ? Read(list) : null, day);
            return Tell(screen, found, day, line.GetValue(revoked) is not null);
        });
        return command;
    }

    private static int Tell(Screen screen, StatementFinding found, DateOnly day, bool listed)
    {
        if (found.Claims is { } claims)
        {
            screen.Out.WriteLine($"Says:    {SafeText.Of(claims.Organization)} ({SafeText.Of(claims.Subject)}): {SafeText.Of(claims.Says)}");
            screen.Out.WriteLine($"Holds:   from {Day(claims.From)}{(claims.Until is { } last ? $" until {Day(last)}" : "")}");
            screen.Out.WriteLine($"Issuer:  {SafeText.Of(claims.Issuer)}");
        }

        var (word, text) = Words(found, day, listed);
        if (found.Verdict == StatementVerdict.Valid) screen.Out.WriteLine($"{screen.OutStyle.Good(word)}: {text}");
        else screen.Out.WriteLine($"{screen.OutStyle.Of(Diagnostics.Severity.Error, word)}: {text}");
        return found.Verdict == StatementVerdict.Valid ? ExitCode.Ok : ExitCode.Findings;
    }

    private static (string Word, string Text) Words(StatementFinding found, DateOnly day, bool listed)
    {
        var claims = found.Claims;
        return found.Verdict switch
        {
            StatementVerdict.Valid when listed => ("Valid", $"the issuer's key signed it, it holds on {Day(day)}, and the list of ended memberships does not name it."),
            StatementVerdict.Valid => ("Valid", $"the issuer's key signed it, and it holds on {Day(day)}.{(claims!.StatusUrl is { } url ? $" A membership may have ended since it was made: save {SafeText.Of(url)} and add --revoked." : "")}"),
            StatementVerdict.Unreadable => ("Not valid", "the file is no statement of membership. Next: ask for the file that ends in .jwt"),
            StatementVerdict.NotSigned => ("Not valid", "it is not signed, so anybody may have written it. Next: ask for the file that ends in .jwt"),
            StatementVerdict.NoKey => ("Not checked", $"the signature needs the issuer's public key. Next: save {SafeText.Of(DidWeb.AddressOf(claims!.Issuer) ?? "the issuer's did.json")} and add --key did.json"),
            StatementVerdict.UnreadableKey => ("Not checked", "the file that --key names is neither a did.json nor a public key of P-256 in a PEM file."),
            StatementVerdict.OtherIssuer => ("Not valid", "the key belongs to another issuer than the statement names."),
            StatementVerdict.OtherKey => ("Not valid", "the issuer's did.json does not name the key that signed it: the key was never the issuer's, or is no longer in use. Next: ask for a new statement"),
            StatementVerdict.Altered => ("Not valid", "the signature does not fit. The statement was altered, or the issuer never signed it."),
            StatementVerdict.Contradictory => ("Not valid", "it says different things in different places."),
            StatementVerdict.NotYet => ("Not valid", $"the membership begins on {Day(claims!.From)}, after {Day(day)}."),
            StatementVerdict.Ended => ("Not valid", $"the membership ended on {Day(claims!.Until!.Value)}, before {Day(day)}."),
            StatementVerdict.Revoked => ("Not valid", "the issuer's list says that the membership has ended."),
            StatementVerdict.UnreadableList => ("Not checked", "the file that --revoked names is no list of this issuer."),
            _ => throw new InvalidOperationException($"no words for {found.Verdict}"),
        };
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Read(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: <= MostBytes } ? File.ReadAllText(path)
                : throw new UsageException(File.Exists(path) ? $"the file '{path}' is too large for a statement, a key or a list" : $"there is no file '{path}'");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the file '{path}' cannot be read");
        }
    }
}
