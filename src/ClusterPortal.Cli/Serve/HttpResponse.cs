using System.Text;

namespace ClusterPortal.Cli.Serve;

/// <summary>An answer of the preview.</summary>
/// <param name="Location">Where to look instead, for redirects.</param>
internal sealed record HttpResponse(int Status, string MediaType, ReadOnlyMemory<byte> Body, string? Location = null)
{
    /// <summary>Writes to the browser for as long as it listens, in the place of <see cref="Body"/>; null for all answers that end.</summary>
    public Func<Stream, CancellationToken, Task>? Stream { get; init; }

    /// <summary>Whether nothing else will ever be at its address.</summary>
    public bool IsForever { get; init; }

    public static HttpResponse Text(int status, string text) => new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text + "\n"));

    public static HttpResponse Html(string text, int status = 200) => new(status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(text));

    public static HttpResponse Json(string text) => new(200, "application/json", Encoding.UTF8.GetBytes(text));

    public static HttpResponse Redirect(int status, string location) =>
        Text(status, "This page is elsewhere.") with { Location = location };

    /// <summary>Status line and headers. What may change is not stored, so that a reload shows the last edit; nobody else's page may embed or read any of it.</summary>
    public byte[] Head(bool keepAlive)
    {
        var reason = Status switch
        {
            200 => "OK", 301 => "Moved Permanently", 302 => "Found", 400 => "Bad Request", 403 => "Forbidden", 404 => "Not Found",
            405 => "Method Not Allowed", 500 => "Internal Server Error", 503 => "Service Unavailable", _ => "Answer",
        };
        var head = new StringBuilder($"HTTP/1.1 {Status} {reason}\r\nContent-Type: {MediaType}\r\n");
        if (Stream is null) head.Append($"Content-Length: {Body.Length}\r\n");
        head.Append($"Cache-Control: {(IsForever ? "max-age=31536000, immutable" : "no-store")}\r\nX-Content-Type-Options: nosniff\r\nCross-Origin-Resource-Policy: same-origin\r\nX-Frame-Options: SAMEORIGIN\r\n");
        if (Status == 405) head.Append("Allow: GET, HEAD\r\n");
        if (Location is not null) head.Append($"Location: {Location}\r\n");
        head.Append(keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n");
        return Encoding.ASCII.GetBytes(head.ToString());
    }
}
