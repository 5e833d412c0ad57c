using System.Security.Cryptography;
using System.Text;

namespace ClusterPortal.Pages;

/// <summary>The content security policy as a tag of the page, for hosts that send no headers. In: the page's linked data, or null. Out: the tag.
/// Browsers never run a data block, so they ask for no permission for it; but the policy names its hash, because checkers of policies
/// count every script element, and because a page then allows exactly the blocks that it was built with.</summary>
internal static class SecurityPolicy
{
    public static string Tag(string? data)
    {
        var hash = data is null ? "" : $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Written(data))))}'";
        return $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'{hash}; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'\">";
    }

    // The same guard that stands between JSON and a page when a template writes it.
    private static string Written(string json) => json.Replace("<", "\\u003c", StringComparison.Ordinal);
}
