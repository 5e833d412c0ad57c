using System.CommandLine;
using System.Diagnostics;
using ClusterPortal.Cli.Cards;
using ClusterPortal.Cli.Reports;
using ClusterPortal.Cli.Serve;

namespace ClusterPortal.Cli.Commands;

/// <summary><c>serve</c>: the portal on this machine, as it will be, renewed when a file changes.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 8080;

    public const string Examples = """
        clusterportal serve                  look at the portal while you write
        clusterportal serve --drafts         with entries that are not published yet
        clusterportal serve --port 3000
        """;

    public static Command Create(Screen screen, Engine engine, CancellationToken cancel)
    {
        var command = new Command("serve", "Show the portal on this machine and renew it when a file changes");
        var options = new SourceOptions();
        var port = new Option<int?>("--port", "-p") { Description = $"Where to listen; 0 for any free port [default: {UsualPort}, or the next free one]", HelpName = "number" };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && int.TryParse(word, out var number) && number is < 0 or > 65535) result.AddError("--port must be between 0 and 65535");
        });
        options.AddTo(command);
        command.Add(port);
        command.SetAction(line =>
        {
            var source = SourceFolder.Of(options.Folder(line));
            var rasterizer = new InstalledRasterizer(source.PathPrefix + "public", Machine.SearchPath, cancel);
            var preview = new Preview(() => engine.Plan(source.Path, options.Read(line, null, rasterizer)), id => engine.Plan(source.Path, options.Read(line, null) with { WithoutCluster = id }), screen, source.PathPrefix);
            return Serve(screen, source, preview, line.GetValue(port), cancel).GetAwaiter().GetResult();
        });
        return command;
    }

    private static async Task<int> Serve(Screen screen, SourceFolder source, Preview preview, int? port, CancellationToken cancel)
    {
        using var server = LoopbackServer.Listen(port ?? UsualPort, exact: port is not null)
            ?? throw new UsageException($"port {port ?? UsualPort} is in use; name another with --port, or any free one with --port 0");
        using var watch = new FolderWatch(source.Path);
        var first = preview.Renew();
        var address = $"http://localhost:{server.Port}{first.BasePath}";
        screen.Out.WriteLine(first.Failed
            ? $"The portal will be shown at {screen.OutStyle.Bold(address)} once the errors above are mended. Ctrl-C stops."
            : $"Showing {Pages(first)} at {screen.OutStyle.Bold(address)} and renewing them when you save a file. Ctrl-C stops. Next: clusterportal check{source.Argument}");
        if (!first.Failed) screen.Out.WriteLine($"What membership shows, firm by firm: {address}{MembershipPreview.Folder}");
        await Task.WhenAll(server.RunAsync(request => preview.Answer(request, server.Port), cancel), RenewAsync(screen, watch, preview, cancel));
        screen.Error.WriteLine("Stopped.");
        return ExitCode.Ok;
    }

    private static async Task RenewAsync(Screen screen, FolderWatch watch, Preview preview, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await watch.NextAsync(cancel);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            var started = Stopwatch.StartNew();
            var plan = preview.Renew();
            if (!plan.Failed) screen.Out.WriteLine($"{screen.OutStyle.Good("Renewed")} {Pages(plan)} in {started.ElapsedMilliseconds} ms.");
            else screen.Out.WriteLine(preview.ShowsSomething ? "Still showing the portal as it was before the errors above." : "Mend the errors above to see the portal.");
        }
    }

    private static string Pages(BuildPlan plan) =>
        plan.Files.Count(f => f.Path.EndsWith(".html", StringComparison.Ordinal)) is var count && count == 1 ? "1 page" : $"{count} pages";
}
