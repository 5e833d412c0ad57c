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
    private static readonly TimeSpan Doubt = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(400);

    public const string Examples = """
        clusterportal serve                  look at the portal while you write
        clusterportal serve --drafts         with entries that are not published yet
        clusterportal serve --date 2026-12-01      as it will be on that day: what has ended is gone
        clusterportal serve --editor cursor        places in files open in Cursor instead of Visual Studio Code
        clusterportal serve --port 3000 --no-live  pages stay as they are until you load them again
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
        var editor = new Option<string>("--editor") { Description = "The program that opens a place in a file when you follow it from a page", HelpName = "name", DefaultValueFactory = _ => EditorLinks.Usual };
        editor.AcceptOnlyFromAmong([.. EditorLinks.Editors]);
        var still = new Option<bool>("--no-live") { Description = "Pages do not reload themselves and have no panel for staff" };
        command.Add(port);
        command.Add(editor);
        command.Add(still);
        command.SetAction(line =>
        {
            var source = SourceFolder.Of(options.Folder(line));
            var rasterizer = new InstalledRasterizer(source.PathPrefix + "public", Machine.SearchPath, cancel);
            var memory = new PlanMemory();
            var preview = new Preview(changed => engine.Begin(source.Path, options.Read(line, null, rasterizer) with { Memory = memory }, changed), id => engine.Plan(source.Path, options.Read(line, null) with { WithoutCluster = id }), screen, source.PathPrefix, new EditorLinks(source.Path, line.GetValue(editor)!)) { IsLive = !line.GetValue(still) };
            return Serve(screen, source, preview, line.GetValue(port), cancel).GetAwaiter().GetResult();
        });
        return command;
    }

    private static async Task<int> Serve(Screen screen, SourceFolder source, Preview preview, int? port, CancellationToken cancel)
    {
        using var server = LoopbackServer.Listen(port ?? UsualPort, exact: port is not null)
            ?? throw new UsageException($"port {port ?? UsualPort} is in use; name another with --port, or any free one with --port 0");
        using var watch = new FolderWatch(source.Path, preview.Changes.Note);

        // A browser that asks before the portal has been read is answered as soon as it has.
        var serving = server.RunAsync(request => preview.AnswerAsync(request, server.Port, cancel), cancel);
        screen.Error.WriteLine($"Reading the portal. Its pages will be at http://localhost:{server.Port}/ in a moment; a browser may wait for them there.");
        var upTo = preview.Changes.Noted;
        var first = preview.Plan();
        preview.Show(first, upTo);
        var address = $"http://localhost:{server.Port}{first.BasePath}";
        if (preview.ShowsSomething) screen.Out.WriteLine($"Showing the portal at {screen.OutStyle.Bold(address)} and renewing it when you save a file. Ctrl-C stops. Next: clusterportal check{source.Argument}");
        if (preview.Check(first) == true)
        {
            screen.Out.WriteLine($"What membership shows, firm by firm: {address}{MembershipPreview.Folder}");
            screen.Out.WriteLine($"What staff should know: {address}{StaffDesk.Sheet}");
        }
        else screen.Out.WriteLine($"The portal will be shown at {screen.OutStyle.Bold(address)} once the errors above are mended. Ctrl-C stops.");

        await Task.WhenAll(serving, RenewAsync(screen, watch, preview, cancel));
        screen.Error.WriteLine("Stopped.");
        return ExitCode.Ok;
    }

    private static async Task RenewAsync(Screen screen, FolderWatch watch, Preview preview, CancellationToken cancel)
    {
        var checking = Task.CompletedTask;
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                var changed = await watch.NextAsync(cancel);
                if (checking.IsFaulted) await checking;
                var started = Stopwatch.StartNew();
                var upTo = preview.Changes.Noted;
                var plan = preview.Plan(changed);

                // A file of which half is written is no error to tell anybody of.
                if (plan.Begun.Any(plan.Stops) && await watch.AgainAsync(Doubt, cancel)) continue;
                preview.Show(plan, upTo);
                var shown = started.ElapsedMilliseconds;

                // Whoever looks at the page gets it before it is known what else follows from the save; another save makes that unimportant.
                if (await watch.AgainAsync(Glance, cancel)) continue;
                checking = CheckAsync(screen, preview, plan, shown, checking, cancel);
            }
            catch (OperationCanceledException)
            {
                await checking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return;
            }
        }
    }

    // One at a time, beside the work on the next save.
    private static async Task CheckAsync(Screen screen, Preview preview, BuildPlan plan, long milliseconds, Task before, CancellationToken cancel)
    {
        await before;
        Breath.Release();
        var stays = await Task.Run(() => preview.Check(plan), cancel);
        if (stays == true) screen.Out.WriteLine($"{screen.OutStyle.Good("Renewed")} in {milliseconds} ms.");
        if (stays == false) screen.Out.WriteLine(preview.ShowsSomething ? "Still showing the portal as it was before the errors above." : "Mend the errors above to see the portal.");
        var noted = preview.Changes.Noted;
        await Task.Delay(Idle, cancel);
        if (preview.Changes.Noted == noted) Breath.Take();
    }
}
