using ClusterPortal.Cli.Serve;

namespace ClusterPortal.Browser.Tests;

/// <summary>A plan behind the very server and answers of <c>serve</c>, on a free port of this machine.</summary>
internal sealed class PreviewServer : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly LoopbackServer server;
    private readonly Task running;

    public PreviewServer(BuildPlan plan)
    {
        server = LoopbackServer.Listen(0, exact: true) ?? throw new InvalidOperationException("No port is free.");
        var answers = new Answers(plan, _ => { });
        running = server.RunAsync(r => Answers.Refusal(r, server.Port) ?? answers.To(r), stop.Token);
        Origin = $"http://localhost:{server.Port}";
        Home = new Uri(Origin + plan.BasePath);
    }

    public string Origin { get; }

    public Uri Home { get; }

    public void Dispose()
    {
        stop.Cancel();
        running.Wait(TimeSpan.FromSeconds(5));
        server.Dispose();
        stop.Dispose();
    }
}
