namespace ClusterPortal.Legitimacy.Checks;

/// <summary>Forms of numbers and postcodes in a little notation: 9 a digit, A a capital letter, X either, a space or hyphen may be left out; all else stands for itself.</summary>
internal static class Forms
{
    public static bool Fits(string text, string form)
    {
        var at = 0;
        foreach (var c in form)
        {
            var here = at < text.Length ? text[at] : '\0';
            var fits = c switch
            {
                '9' => char.IsAsciiDigit(here),
                'A' => char.IsAsciiLetterUpper(here),
                'X' => char.IsAsciiDigit(here) || char.IsAsciiLetterUpper(here),
                _ => here == c,
            };
            if (fits) at++;
            else if (c is not (' ' or '-')) return false;
        }

        return at == text.Length;
    }

    public static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
