using System.Text;

namespace ClusterPortal.Publish;

/// <summary><c>.well-known/security.txt</c> (RFC 9116): whom to tell of a weakness in the portal.</summary>
internal static class SecurityText
{
    public const string Path = ".well-known/security.txt";

    /// <param name="contact">An e-mail or web address.</param>
    /// <param name="canonical">The file's own full address.</param>
    /// <param name="languages">Those in which a report may be written.</param>
    /// <param name="today">The day of the build.</param>
    public static byte[] Of(string contact, string canonical, IEnumerable<string> languages, DateOnly today)
    {
        // Less than a year ahead, as the standard advises; by the month, so that the file does not change with each daily build.
        var expires = new DateOnly(today.Year, today.Month, 1).AddMonths(11);
        var text = new StringBuilder()
            .Append("Contact: ").Append(contact.Contains(':', StringComparison.Ordinal) ? contact : "mailto:" + contact).Append('\n')
            .Append("Expires: ").Append(expires.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Append("T00:00:00Z\n")
            .Append("Preferred-Languages: ").AppendJoin(", ", languages).Append('\n')
            .Append("Canonical: ").Append(canonical).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
