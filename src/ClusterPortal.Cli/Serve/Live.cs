using System.Security.Cryptography;
using System.Text;

namespace ClusterPortal.Cli.Serve;

/// <summary>What makes a page live: one line behind its last byte, put there only when a browser opens the page in a tab. Every other answer has the bytes that
/// <c>build</c> writes, and this one has them too, up to that line.</summary>
internal static class Live
{
    public const string Script = "~live.js";

    public const string Sheet = "~live.css";

    public const string Events = "~events";

    private const string Resources = "serve/";

    /// <summary>The page with its line; anything else as it is.</summary>
    public static HttpResponse Given(HttpResponse answer, string basePath)
    {
        if (!answer.MediaType.StartsWith("text/html", StringComparison.Ordinal)) return answer;
        var line = Encoding.ASCII.GetBytes($"<script src=\"{basePath}{Script}\" data-page=\"{Print(answer.Body.Span)}\" defer></script>\n");
        var bytes = new byte[answer.Body.Length + line.Length];
        answer.Body.CopyTo(bytes);
        line.CopyTo(bytes, answer.Body.Length);
        return answer with { Body = bytes };
    }

    /// <summary>By this a page knows whether it would be another one today.</summary>
    public static string Print(ReadOnlySpan<byte> page) => Convert.ToHexStringLower(SHA256.HashData(page).AsSpan(0, 8));

    /// <summary>The script and its style sheet; null for other names.</summary>
    public static HttpResponse? File(string name)
    {
        if (name is not (Script or Sheet)) return null;
        using var stream = typeof(Live).Assembly.GetManifestResourceStream(Resources + name[1..])!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new HttpResponse(200, MediaTypes.Of(name), bytes.ToArray());
    }
}
