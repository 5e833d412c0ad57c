using System.Text;
using System.Text.RegularExpressions;
using ClusterPortal.Outputs.Mail;
using NodaTime;

namespace ClusterPortal.Tests.Outputs.Mail;

/// <summary>A letter as a message: what RFC 5322, 2045, 2046 and 2047 ask for, read back as a mail program would.</summary>
public sealed partial class MailMessageTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Copenhagen"];

    [Fact]
    public void A_message_holds_both_forms_whole()
    {
        var letter = LetterSite.Make().In("da");
        var message = MailMessage.Write(letter, "Prøvedalen", "office@valley.example", "valley.example", Zone);
        Assert.All(message.Split("\r\n"), l => Assert.True(l.Length <= 78 && l.All(c => c is >= ' ' and <= '~' or '\t'), l));
        Assert.DoesNotContain("\n", message.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var head = message[..message.IndexOf("\r\n\r\n", StringComparison.Ordinal)];
        Assert.Contains("\r\nDate: Wed, 02 Dec 2026 08:00:00 +0100\r\n", head, StringComparison.Ordinal);
        Assert.Matches(@"\r\nMessage-ID: <newsletter\.2026-11\.da\.[0-9a-f]{8}@valley\.example>\r\n", head);
        Assert.Equal("Prøvedalen <office@valley.example>", Decoded(Header(head, "From")));
        Assert.Equal("Hvad november bragte", Decoded(Header(head, "Subject")));
        var boundary = Boundary().Match(head).Groups[1].Value;
        var parts = message.Split($"--{boundary}");
        Assert.Equal(4, parts.Length);
        Assert.Equal("--\r\n", parts[3]);
        Assert.Equal(("text/plain", letter.Text.TrimEnd('\n')), Part(parts[1]));
        Assert.Equal(("text/html", letter.Html.TrimEnd('\n')), Part(parts[2]));
    }

    [Fact]
    public void The_same_letter_is_the_same_message_and_another_is_another()
    {
        var letter = LetterSite.Make().In("en");
        string Write(MadeLetter l) => MailMessage.Write(l, "Valley", "office@valley.example", "valley.example", Zone);
        Assert.Equal(Write(letter), Write(LetterSite.Make().In("en")));
        Assert.NotEqual(Header(Write(letter), "Message-ID"), Header(Write(letter with { Text = letter.Text + "P.S." }), "Message-ID"));
    }

    [Theory]
    [InlineData("Plain words")]
    [InlineData("Ærø\r\nBcc: everybody@elsewhere.example")]
    [InlineData("=?utf-8?q?made_up?=")]
    [InlineData("十一月带来了什么十一月带来了什么十一月带来了什么十一月带来了什么十一月带来了什么 and 🧪🧪🧪🧪🧪🧪🧪🧪🧪🧪 more")]
    public void Any_subject_comes_back_as_it_was_and_ends_no_line(string subject)
    {
        var coded = MailHeader.Text(subject, "Subject: ".Length);
        Assert.All(coded.Split("\r\n ").Select((l, i) => i == 0 ? "Subject: " + l : " " + l), l => Assert.True(l.Length <= 76, l));
        Assert.DoesNotContain('\n', coded.Replace("\r\n ", "", StringComparison.Ordinal));
        Assert.Equal(subject.Replace("\r\n", " ", StringComparison.Ordinal), Decoded(coded));
    }

    [Theory]
    [InlineData("Office", "Office")]
    [InlineData("Office, \"the\" one", "\"Office, \\\"the\\\" one\"")]
    [InlineData("Evil\r\nBcc: x@y.example", "\"Evil Bcc: x@y.example\"")]
    public void A_name_with_signs_is_quoted(string name, string coded) => Assert.Equal(coded, MailHeader.Phrase(name));

    [Fact]
    public void Quoted_printable_keeps_every_line()
    {
        var text = string.Join('\n', "", ".", "From here", "ends with a space ", new string('x', 75), new string('x', 76), new string('x', 77), new string('å', 40), "a=b", "\ttab\t") + "\nend";
        var coded = QuotedPrintable.Of(text);
        Assert.All(coded.Split("\r\n"), l => Assert.True(l.Length <= 76 && !l.EndsWith(' ') && !l.StartsWith('.') && !l.StartsWith("From ", StringComparison.Ordinal), l));
        Assert.Equal(text, Unquoted(coded).TrimEnd('\n'));
    }

    private static string Header(string head, string name) =>
        Regex.Match(head, $@"(?:^|\r\n){name}: (.*?)\r\n(?! )", RegexOptions.Singleline).Groups[1].Value;

    private static (string Type, string Text) Part(string part)
    {
        var end = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return (Regex.Match(part, "Content-Type: ([a-z/]+); charset=utf-8").Groups[1].Value, Unquoted(part[(end + 4)..]).TrimEnd('\n'));
    }

    private static string Unquoted(string coded)
    {
        var bytes = new List<byte>();
        var joined = coded.Replace("=\r\n", "", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal);
        for (var i = 0; i < joined.Length; i++)
        {
            if (joined[i] == '=')
            {
                bytes.Add(Convert.ToByte(joined.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                bytes.Add((byte)joined[i]);
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static string Decoded(string header) =>
        Word().Replace(header.Replace("?=\r\n =?", "?==?", StringComparison.Ordinal), m => Encoding.UTF8.GetString(Convert.FromBase64String(m.Groups[1].Value)));

    [GeneratedRegex("boundary=\"([^\"]+)\"")]
    private static partial Regex Boundary();

    [GeneratedRegex(@"=\?utf-8\?B\?([A-Za-z0-9+/=]*)\?=")]
    private static partial Regex Word();
}
