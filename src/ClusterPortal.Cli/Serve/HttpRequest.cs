using System.Text;

namespace ClusterPortal.Cli.Serve;

/// <summary>What the preview needs of a request: its line and a few headers. Bodies are not taken.</summary>
/// <param name="Target">The path with the query, as it was sent.</param>
/// <param name="KeepAlive">Whether the connection is for more requests.</param>
internal sealed record HttpRequest(string Method, string Target, string? Host, string? Origin, bool KeepAlive)
{
    /// <summary>What the browser wants it for (<c>document</c>, <c>script</c>); null from programs, and from browsers that do not say.</summary>
    public string? Destination { get; init; }

    /// <summary>Whether the page that asks is of this server: <c>same-origin</c>, <c>cross-site</c> and so on, or <c>none</c> for an address that was typed.</summary>
    public string? From { get; init; }

    /// <summary>A page for somebody to look at in a tab of its own.</summary>
    public bool IsNavigation => Destination is "document";

    /// <summary>The path without the query.</summary>
    public string Path => Target.Split('?', '#')[0];

    /// <summary>A value of the query, decoded; null when it is not there.</summary>
    public string? Query(string name)
    {
        var mark = Target.IndexOf('?');
        if (mark < 0) return null;
        foreach (var pair in Target[(mark + 1)..].Split('&'))
            if (pair.StartsWith(name + "=", StringComparison.Ordinal)) return Uri.UnescapeDataString(pair[(name.Length + 1)..].Replace('+', ' '));
        return null;
    }

    /// <param name="head">Everything up to the empty line, without it.</param>
    /// <returns>Null when it is not a request that this server takes.</returns>
    public static HttpRequest? Parse(ReadOnlySpan<byte> head)
    {
        foreach (var b in head)
            if (b is not ((byte)'\r' or (byte)'\n' or (byte)'\t' or (>= 0x20 and < 0x7f))) return null;
        var lines = Encoding.ASCII.GetString(head).Split("\r\n");
        if (lines[0].Split(' ') is not [{ Length: > 0 } method, ['/', ..] target, "HTTP/1.1" or "HTTP/1.0"]) return null;
        string? host = null, origin = null, destination = null, from = null;
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
                case "sec-fetch-dest": destination = value; break;
                case "sec-fetch-site": from = value; break;
                case "connection": keep = value.Contains("keep-alive", StringComparison.OrdinalIgnoreCase) || (keep && !value.Contains("close", StringComparison.OrdinalIgnoreCase)); break;
                case "transfer-encoding": return null;
                case "content-length" when value != "0": return null;
            }
        }

        return new HttpRequest(method, target, host, origin, keep) { Destination = destination, From = from };
    }
}
