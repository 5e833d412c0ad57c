using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClusterPortal.Outputs.Feeds;
using NodaTime;

namespace ClusterPortal.Outputs.Mail;

/// <summary>In: a letter and its sender. Out: a message of RFC 5322 with both forms (RFC 2046, multipart/alternative), which mail programs open as a draft. The same letter is the
/// same message: its identity and its boundary follow from what it says.</summary>
internal static class MailMessage
{
    /// <param name="name">Of the sender.</param>
    /// <param name="address">To which readers answer.</param>
    /// <param name="host">Of the portal.</param>
    /// <param name="zone">By whose clock it is eight in the morning of the letter's day.</param>
    public static string Write(MadeLetter letter, string name, string address, string host, DateTimeZone zone)
    {
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{letter.Subject}\n{letter.Html}\n{letter.Text}")))[..24];
        var sent = (LocalDate.FromDateOnly(letter.Date) + new LocalTime(8, 0)).InZoneLeniently(zone).ToOffsetDateTime();
        var text = new StringBuilder();
        Header(text, "From", $"{MailHeader.Phrase(name)} <{address}>");
        Header(text, "Subject", MailHeader.Text(letter.Subject, "Subject".Length + 2));
        Header(text, "Date", Rfc822Date.Of(sent));
        Header(text, "Message-ID", $"<newsletter.{letter.Id}.{letter.Language.Tag.ToLowerInvariant()}.{mark[..8]}@{host}>");
        Header(text, "List-Unsubscribe", $"<mailto:{address}?subject=STOP>");
        Header(text, "Content-Language", letter.Language.Tag);

        // Outlook opens a file with this as a draft, not as a mail that came.
        Header(text, "X-Unsent", "1");
        Header(text, "MIME-Version", "1.0");
        Header(text, "Content-Type", $"multipart/alternative; boundary=\"=_{mark}\"");
        text.Append("\r\n");
        Part(text, mark, "text/plain", letter.Text);
        Part(text, mark, "text/html", letter.Html);
        return text.Append(CultureInfo.InvariantCulture, $"--=_{mark}--\r\n").ToString();
    }

    private static void Header(StringBuilder text, string name, string value) => text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");

    private static void Part(StringBuilder text, string mark, string type, string body) =>
        text.Append(CultureInfo.InvariantCulture, $"--=_{mark}\r\nContent-Type: {type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{QuotedPrintable.Of(body)}\r\n");
}
