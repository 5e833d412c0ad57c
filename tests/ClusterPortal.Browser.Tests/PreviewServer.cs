using System.IO.Compression;
using ClusterPortal.Cli.Serve;

namespace ClusterPortal.Browser.Tests;

/// <summary>A plan behind the very server and answers of <c>serve</c>, on a free port of this machine.</summary>
internal sealed class PreviewServer : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly LoopbackServer server;
    private readonly Task running;

    /// <param name="compressed">Sends texts compressed, as hosts do and the preview does not.</param>
    public PreviewServer(BuildPlan plan, bool compressed = false)
    {
        server = LoopbackServer.Listen(0, exact: true) ?? throw new InvalidOperationException("No port is free.");
        var answers = new Answers(plan, _ => { });
        running = server.RunAsync(r => Answers.Refusal(r, server.Port) ?? (compressed ? Packed(answers.To(r)) : answers.To(r)), stop.Token);
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

    // The preview has no header for it, so that it goes in behind the one for the media type.
    private static HttpResponse Packed(HttpResponse answer)
    {
        if (answer.MediaType.StartsWith("image/", StringComparison.Ordinal) && !answer.MediaType.Contains("svg", StringComparison.Ordinal)) return answer;
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(answer.Body.Span);
        return answer with { MediaType = answer.MediaType + "\r\nContent-Encoding: gzip", Body = packed.ToArray() };
    }
}
