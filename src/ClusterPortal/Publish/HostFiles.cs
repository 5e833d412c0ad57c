using System.Text;

namespace ClusterPortal.Publish;

/// <summary>Files that tell a static host how to serve the portal. In: addresses and names. Out: bytes; the planner gives them their places.
/// <c>_headers</c> and <c>_redirects</c> are read by Cloudflare Pages, Netlify and others; hosts that do not know them ignore them.</summary>
internal static class HostFiles
{
    /// <summary>Pages carry no inline scripts or styles and load nothing from elsewhere, so that injected content could do nothing.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>How long a file may be kept whose name changes with its content.</summary>
    public const string Forever = "public, max-age=31536000, immutable";

    /// <summary>What every answer says besides what it is.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ForAll { get; } =
    [
        new("Content-Security-Policy", ContentSecurityPolicy),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        new("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"),
        new("Referrer-Policy", "strict-origin-when-cross-origin"),
        new("X-Content-Type-Options", "nosniff"),
        new("X-Frame-Options", "DENY"),
    ];

    /// <summary>Media types that hosts do not know by the name of a file.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> MediaTypes { get; } =
    [
        new("csv", "text/csv; charset=utf-8"),
        new("ics", "text/calendar; charset=utf-8"),
        new("jsonld", "application/ld+json"),
        new("jwt", "application/vc+jwt"),
        new("vcf", "text/vcard; charset=utf-8"),
    ];

    /// <summary><c>.nojekyll</c>: GitHub Pages serves the files as they are, also those whose names begin with an underscore.</summary>
    public static byte[] NoJekyll => [];

    /// <summary><c>CNAME</c>: the portal's own domain for GitHub Pages.</summary>
    /// <returns>Null when the address has no domain of its own: a host's subdomain, an IP address or this machine.</returns>
    public static byte[]? Cname(Uri baseUrl)
    {
        var own = baseUrl.HostNameType == UriHostNameType.Dns && baseUrl.IdnHost.Contains('.')
            && !baseUrl.IdnHost.EndsWith(".github.io", StringComparison.OrdinalIgnoreCase);
        return own ? Encoding.ASCII.GetBytes(baseUrl.IdnHost.ToLowerInvariant() + "\n") : null;
    }

    /// <summary><c>_headers</c>: the security policy for all, the media types of data and contact cards, a year of caching for files whose names change with their content.</summary>
    /// <param name="basePath">The path of the portal on its host, beginning and ending with a slash.</param>
    /// <param name="fingerprinted">Paths below it, or patterns such as <c>assets/*</c>; hosts allow about a hundred of them.</param>
    public static byte[] Headers(string basePath, IEnumerable<string> fingerprinted)
    {
        var text = new StringBuilder();
        text.Append(basePath).Append("*\n");
        foreach (var (name, value) in ForAll) text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');

        // Data are for other sites' scripts too; and a telephone opens a card only when it is told that it is one.
        text.Append(basePath).Append("api/*\n  Access-Control-Allow-Origin: *\n")
            .Append(basePath).Append("api/*.csv\n  Content-Type: text/csv; charset=utf-8\n")
            .Append(basePath).Append("api/*.jsonld\n  Content-Type: application/ld+json\n")
            .Append(basePath).Append("verify/*\n  Access-Control-Allow-Origin: *\n")
            .Append(basePath).Append("verify/*.jwt\n  Content-Type: application/vc+jwt\n")
            .Append(basePath).Append(basePath == "/" ? ".well-known/did.json" : "did.json").Append("\n  Access-Control-Allow-Origin: *\n")
            .Append(basePath).Append("*/contact.vcf\n  Content-Type: text/vcard; charset=utf-8\n");
        foreach (var path in fingerprinted.Order(StringComparer.Ordinal))
            text.Append(Encoded(basePath + path)).Append("\n  Cache-Control: ").Append(Forever).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary><c>_redirects</c>: permanent redirects, sorted, one line each.</summary>
    /// <param name="redirects">From a path on the host to a path or full address.</param>
    public static byte[] Redirects(IEnumerable<KeyValuePair<string, string>> redirects)
    {
        var text = new StringBuilder();
        foreach (var (from, to) in redirects.OrderBy(r => r.Key, StringComparer.Ordinal))
            text.Append(Encoded(from)).Append(' ').Append(Encoded(to)).Append(" 301\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // A space would begin the next column and a line break the next rule. What is encoded already stays so.
    private static string Encoded(string address)
    {
        var text = new StringBuilder(address.Length);
        foreach (var rune in address.EnumerateRunes())
        {
            if (rune.IsAscii && rune.Value > ' ' && rune.Value != 0x7f && rune.Value is not ('"' or '<' or '>' or '\\' or '`' or '{' or '}' or '^' or '|')) text.Append(rune);
            else text.Append(Uri.EscapeDataString(rune.ToString()));
        }

        return text.ToString();
    }
}
