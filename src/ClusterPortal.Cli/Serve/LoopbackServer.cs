using System.Net;
using System.Net.Sockets;

namespace ClusterPortal.Cli.Serve;

/// <summary>A small HTTP/1.1 server for this machine only. Its own few lines instead of a web framework because it must start at once, needs
/// GET and HEAD alone, and so can be strict about everything else. In: requests. Out: the answers of a function.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private const int LongestHead = 16 * 1024;
    private const int MostConnections = 64;
    private const int PortsToTry = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TcpListener[] listeners;
    private readonly SemaphoreSlim places = new(MostConnections);

    private LoopbackServer(TcpListener[] listeners, int port) => (this.listeners, Port) = (listeners, port);

    public int Port { get; }

    /// <param name="port">0 for any free one.</param>
    /// <param name="exact">Whether only this port will do; else the next free one is taken.</param>
    /// <returns>Null when the port is in use.</returns>
    public static LoopbackServer? Listen(int port, bool exact)
    {
        for (var i = 0; i < (exact ? 1 : PortsToTry); i++)
        {
            if (TryListen(IPAddress.Loopback, port == 0 ? 0 : port + i) is not { } four) continue;
            var taken = ((IPEndPoint)four.LocalEndpoint).Port;
            // Browsers may take localhost for ::1. Without IPv6 they do not.
            return new LoopbackServer(TryListen(IPAddress.IPv6Loopback, taken) is { } six ? [four, six] : [four], taken);
        }

        return null;
    }

    /// <summary>Answers until cancelled.</summary>
    public Task RunAsync(Func<HttpRequest, HttpResponse> answer, CancellationToken cancel) => RunAsync(request => Task.FromResult(answer(request)), cancel);

    /// <summary>Answers until cancelled; an answer may take its time.</summary>
    public async Task RunAsync(Func<HttpRequest, Task<HttpResponse>> answer, CancellationToken cancel) =>
        await Task.WhenAll(listeners.Select(l => AcceptAsync(l, answer, cancel)));

    public void Dispose()
    {
        foreach (var listener in listeners) listener.Dispose();
        places.Dispose();
    }

    private static TcpListener? TryListen(IPAddress address, int port)
    {
        var listener = new TcpListener(address, port);
        try
        {
            listener.Start();
            return listener;
        }
        catch (SocketException)
        {
            listener.Dispose();
            return null;
        }
    }

    private async Task AcceptAsync(TcpListener listener, Func<HttpRequest, Task<HttpResponse>> answer, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await places.WaitAsync(cancel);
                var client = await listener.AcceptTcpClientAsync(cancel);
                _ = Task.Run(() => ConverseAsync(client, answer, cancel), cancel);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task ConverseAsync(TcpClient client, Func<HttpRequest, Task<HttpResponse>> answer, CancellationToken cancel)
    {
        try
        {
            using (client)
            {
                client.NoDelay = true;
                var stream = client.GetStream();
                var buffer = new byte[LongestHead];
                var held = 0;
                bool more;
                do (more, held) = await ExchangeAsync(stream, buffer, held, answer, cancel);
                while (more);
            }
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
        {
            return; // The browser went away, said nothing for long, or the server is stopping: nobody is left to be told.
        }
        finally
        {
            if (!cancel.IsCancellationRequested) places.Release();
        }
    }

    private static async Task<(bool More, int Held)> ExchangeAsync(
        NetworkStream stream, byte[] buffer, int held, Func<HttpRequest, Task<HttpResponse>> answer, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        int end;
        while ((end = buffer.AsSpan(0, held).IndexOf("\r\n\r\n"u8)) < 0)
        {
            var read = held < buffer.Length ? await stream.ReadAsync(buffer.AsMemory(held), patience.Token) : 0;
            if (read == 0) return (false, 0);
            held += read;
        }

        patience.CancelAfter(Timeout.InfiniteTimeSpan); // The browser has said what it wants; how long the answer takes is our affair.
        var request = HttpRequest.Parse(buffer.AsSpan(0, end));
        var response = request is null ? HttpResponse.Text(400, "This is not a request that the preview understands.") : await answer(request);
        var keep = request is { KeepAlive: true } && response.Status < 400 && response.Stream is null;
        patience.CancelAfter(Patience);
        await stream.WriteAsync(response.Head(keep), patience.Token);
        if (response.Stream is { } events && request?.Method != "HEAD") await events(stream, cancel);
        else if (request?.Method != "HEAD") await stream.WriteAsync(response.Body, patience.Token);
        held -= end + 4;
        buffer.AsSpan(end + 4, held).CopyTo(buffer);
        return (keep, held);
    }
}
