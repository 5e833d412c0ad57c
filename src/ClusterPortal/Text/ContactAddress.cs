namespace ClusterPortal.Text;

/// <summary>The forms of e-mail addresses and telephone numbers that are safe to print and to link.</summary>
internal static class ContactAddress
{
    /// <summary>The common form local@domain.tld: what people write, a subset of RFC 5322 without quotes and comments.</summary>
    public static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at is < 1 or > 64 || text.Length > 254) return false;
        var local = text.AsSpan(0, at);
        foreach (var c in local)
            if (!char.IsAsciiLetterOrDigit(c) && !".!#$%&'*+-/=?^_`{|}~".Contains(c, StringComparison.Ordinal)) return false;
        return local[0] != '.' && local[^1] != '.' && !local.Contains("..", StringComparison.Ordinal) && WebAddress.IsHost(text[(at + 1)..]);
    }

    /// <summary>E.164 with spaces, hyphens or parentheses for people: + and 7 to 15 digits.</summary>
    public static bool IsPhone(string text) =>
        text.Length is > 7 and <= 30 && text[0] == '+' && text.Skip(1).All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '(' or ')') && text.Count(char.IsAsciiDigit) is >= 7 and <= 15;

    /// <summary>A telephone number as <c>tel:</c> links want it: + and digits.</summary>
    public static string Dial(string phone) => "+" + string.Concat(phone.Where(char.IsAsciiDigit));
}
