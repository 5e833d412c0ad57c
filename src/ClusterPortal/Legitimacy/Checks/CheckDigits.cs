namespace ClusterPortal.Legitimacy.Checks;

/// <summary>Check digits of register numbers. Each takes digits (or, for ISO 7064, digits and capital letters) without spaces.</summary>
internal static class CheckDigits
{
    /// <summary>The weighted sum, check digit included, is a multiple of 11. Source: CVR (DK), Enhetsregisteret (NO).</summary>
    public static bool Mod11(string digits, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++) sum += (digits[i] - '0') * weights[i];
        return sum % 11 == 0;
    }

    /// <summary>Luhn's rule, ISO/IEC 7812-1 annex B. Used by Swedish and French numbers.</summary>
    public static bool Luhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 1) digit = digit > 4 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }

        return sum % 10 == 0;
    }

    /// <summary>ISO 7064 mod 97-10, as for the LEI (ISO 17442): letters count as 10 to 35, and the number leaves 1.</summary>
    public static bool Mod97(string code)
    {
        var rest = 0;
        foreach (var c in code)
            rest = char.IsAsciiDigit(c) ? ((rest * 10) + (c - '0')) % 97 : ((rest * 100) + (c - 'A' + 10)) % 97;
        return rest == 1;
    }
}
