using System.Buffers;

namespace ClusterPortal.Outputs;

/// <summary>robots.txt: everything may be read; where the list of pages is. Pages that should not be found say so themselves (noindex), which a robot
/// can only see when it may read them.</summary>
internal static class Robots
{
    /// <param name="output">Where the bytes go.</param>
    /// <param name="sitemapUrl">Absolute address of sitemap.xml.</param>
    public static void Write(IBufferWriter<byte> output, string sitemapUrl)
    {
        output.Write("User-agent: *\nAllow: /\n\nSitemap: "u8);
        output.Text(sitemapUrl.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? sitemapUrl.AsSpan(0, end) : sitemapUrl);
        output.Write("\n"u8);
    }
}
