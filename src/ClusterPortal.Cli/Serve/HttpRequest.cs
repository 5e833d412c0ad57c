using System.Text;

namespace ClusterPortal.Cli.Serve;

/// <summary>What the preview needs of a request: its line and three headers. Bodies are not taken.</summary>
/// <param name="Target">The path with the query, as it was sent.</param>
/// <param name="KeepAlive">Whether the connection is for more requests.</param>
internal sealed record HttpRequest(string Method, string Target, string? Host, string? Origin, bool KeepAlive)
{
    /// <param name="head">Everything up to the empty line, without it.</param>
    /// <returns>Null when it is not a request that this server takes.</returns>
    public static HttpRequest? Parse(ReadOnlySpan<byte> head)
    {
        foreach (var b in head)
            if (b is not ((byte)'\r' or (byte)'\n' or (byte)'\t' or (>= 0x20 and < 0x7f))) return null;
        var lines = Encoding.ASCII.GetString(head).Split("\r\n");
        if (lines[0].Split(' ') is not [{ Length: > 0 } method, ['/', ..] target, "HTTP/1.1" or "HTTP/1.0"]) return null;
        string? host = null, origin = null;
        var keep = lines[0].EndsWith('1');
        foreach (var line in lines.AsSpan(1))
        {
            var colon = line.IndexOf(':');
            if (colon <= 0 || line.Contains('\n') || line[0] is ' ' or '\t') return null;
            var value = line[(colon + 1)..].Trim();
            switch (line[..colon].ToLowerInvariant())
            {
                case "host" when host is not null: return null;
                case "host": host = value; break;
                case "origin": origin = value; break;
                case "connection": keep = value.Contains("keep-alive", StringComparison.OrdinalIgnoreCase) || (keep && !value.Contains("close", StringComparison.OrdinalIgnoreCase)); break;
                case "transfer-encoding": return null;
                case "content-length" when value != "0": return null;
            }
        }

        return new HttpRequest(method, target, host, origin, keep);
    }
}
