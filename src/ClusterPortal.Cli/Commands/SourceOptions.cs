using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ClusterPortal.Graphics.Cards;
using ClusterPortal.Outputs.Proof;

namespace ClusterPortal.Cli.Commands;

/// <summary>The options of every command that reads a portal.</summary>
internal sealed class SourceOptions
{
    private readonly Option<string> source = new("--source", "-s") { Description = "The portal's folder, with site.yml in it", DefaultValueFactory = _ => ".", HelpName = "folder" };
    private readonly Option<DateOnly?> date = new("--date") { Description = "Build as on this day, such as 2026-05-01", HelpName = "day", CustomParser = ParseDay };
    private readonly Option<bool> strict = new("--strict") { Description = "Warnings stop the work too" };
    private readonly Option<bool> drafts = new("--drafts") { Description = "Include entries with 'status: draft'" };
    private readonly Option<decimal?> weight = new("--brand-weight") { Description = "How much of every organisation's page the cluster's brand leads, 0 to 1, whatever site and entries say", HelpName = "number", CustomParser = ParseWeight };
    private readonly Option<int?> threads = new("--threads") { Description = "How many threads work at once; the outcome is the same", HelpName = "number" };

    public SourceOptions() => threads.Validators.Add(result =>
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var count) && count is < 1 or > 256)
            result.AddError("--threads must be between 1 and 256");
    });

    /// <summary>For commands that look at what types and settings say, whatever the day and the entries.</summary>
    public void AddSourceTo(Command command) => command.Add(source);

    public void AddTo(Command command)
    {
        AddSourceTo(command);
        command.Add(date);
        command.Add(strict);
        command.Add(drafts);
        command.Add(weight);
        command.Add(threads);
    }

    public string Folder(ParseResult line) => line.GetValue(source)!;

    /// <param name="rasterizer">Null for commands that publish nothing: they draw no cards.</param>
    public BuildOptions Read(ParseResult line, IProgress<BuildProgress>? progress, IRasterizer? rasterizer = null) => new()
    {
        Date = line.GetValue(date),
        Now = Machine.Now,
        Strict = line.GetValue(strict),
        Drafts = line.GetValue(drafts),
        BrandWeight = line.GetValue(weight),
        Threads = line.GetValue(threads) ?? Environment.ProcessorCount,
        Progress = progress,
        Rasterizer = rasterizer,
        SigningKey = KeyOf(Machine.SigningKey),
    };

    // What is wrong with a key is not said: such a message could hold parts of it, and the logs of builds are read by many.
    public static SigningKey? KeyOf(string? pem) =>
        pem is null ? null
        : SigningKey.FromPem(pem) ?? throw new UsageException($"{Machine.SigningKeyVariable} is not a private key of P-256 in PEM form; 'clusterportal key' makes one, and without one statements are not signed");

    /// <summary>A day as <c>--date</c> takes it.</summary>
    public static DateOnly? ParseDay(ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        result.AddError($"--date must be a day written like 2026-05-01, not '{result.Tokens[0].Value}'");
        return null;
    }

    private static decimal? ParseWeight(ArgumentResult result)
    {
        if (decimal.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) && weight <= 1) return weight;
        result.AddError($"--brand-weight must be a number from 0 to 1 such as 0.5, not '{result.Tokens[0].Value}'");
        return null;
    }
}
