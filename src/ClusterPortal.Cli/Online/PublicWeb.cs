#pragma warning disable RS0030 // The one place that asks the network, and only for `audit --online`.
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ClusterPortal.Cli.Online;

/// <summary>Reads pages of the open internet: no other addresses, no other ports, no more than two megabytes, no longer than fifteen seconds, five redirects.</summary>
internal sealed class PublicWeb : IDisposable
{
    private const int MostBytes = 2 * 1024 * 1024;
    private const int MostRedirects = 5;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    private readonly TimeSpan longest;
    private readonly HttpClient client;

    public PublicWeb(string version)
        : this(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectCallback = ConnectAsync, AutomaticDecompression = DecompressionMethods.All, ConnectTimeout = Longest }, version)
    {
    }

    /// <param name="handler">In place of the network.</param>
    public PublicWeb(HttpMessageHandler handler, string version, TimeSpan? longest = null)
    {
        this.longest = longest ?? Longest;
        client = new HttpClient(handler) { Timeout = Longest, MaxResponseContentBufferSize = MostBytes };
        client.DefaultRequestHeaders.UserAgent.ParseAdd($"ClusterPortal/{version}");
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    public void Dispose() => client.Dispose();

    /// <summary>A page, and where it was in the end.</summary>
    /// <exception cref="HttpRequestException">It cannot be read; the message says why.</exception>
    public async Task<(string Html, Uri Address)> ReadAsync(Uri address, CancellationToken cancel)
    {
        // The client's own limit ends with the headers; this one holds for the redirects and the page too.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(longest);
        try
        {
            for (var i = 0; i <= MostRedirects; i++)
            {
                if (address.Scheme is not ("http" or "https") || !address.IsDefaultPort) throw new HttpRequestException("it is not on the usual port of the web");
                using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, patience.Token);
                if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } next)
                {
                    address = new Uri(address, next);
                    continue;
                }

                if (!response.IsSuccessStatusCode) throw new HttpRequestException($"it answers {(int)response.StatusCode}");
                if (response.Content.Headers.ContentType?.MediaType is { } type and not ("text/html" or "application/xhtml+xml")) throw new HttpRequestException($"it is {type}, no page");
                return (await TextAsync(response, patience.Token), address);
            }

            throw new HttpRequestException($"it redirects more than {MostRedirects} times");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new HttpRequestException($"no answer in {longest.TotalSeconds:0} seconds");
        }
        catch (Exception e) when (e is IOException or UriFormatException)
        {
            throw new HttpRequestException(e.Message);
        }
    }

    // Addresses of links are in ASCII, so that a page in another encoding than UTF-8 still shows them. What is beyond the limit is not looked at.
    private static async Task<string> TextAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        var bytes = new byte[MostBytes];
        return Encoding.UTF8.GetString(bytes, 0, await stream.ReadAtLeastAsync(bytes, MostBytes, throwOnEndOfStream: false, cancel));
    }

    // The name is resolved here and the address that was judged is the one that is asked: a second answer of the name server cannot lead elsewhere.
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel);
        var addresses = found.Where(PublicAddress.Is).ToArray();
        if (addresses.Length == 0) throw new HttpRequestException("its name does not lead to the open internet");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
