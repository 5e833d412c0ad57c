using System.Text;

namespace ClusterPortal.Cli.Serve;

/// <summary>Server-sent events: one line to each open page as soon as something was saved, and when it has been checked. It says no more than that: the page then asks what
/// became of it.</summary>
internal static class EventStream
{
    // A browser that went away is noticed when something is written to it.
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(15);

    public static HttpResponse Of(Changes changes) =>
        new(200, "text/event-stream", default) { Stream = (stream, cancel) => WriteAsync(stream, changes, cancel) };

    private static async Task WriteAsync(Stream stream, Changes changes, CancellationToken cancel)
    {
        // A page that was away while something changed asks at once.
        var known = changes.News;
        await SendAsync(stream, $"retry: 500\nevent: change\ndata: {known}\n\n", cancel);
        while (true)
        {
            var now = await changes.MoreAsync(known, Pulse, cancel);
            await SendAsync(stream, now == known ? ":\n\n" : $"event: change\ndata: {now}\n\n", cancel);
            known = now;
        }
    }

    private static async Task SendAsync(Stream stream, string text, CancellationToken cancel)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text), cancel);
        await stream.FlushAsync(cancel);
    }
}
