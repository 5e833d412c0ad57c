using ClusterPortal.Diagnostics.Catalogue;

namespace ClusterPortal.Legitimacy.Checks;

/// <summary>I2: VAT number, LEI or D-U-N-S number. The LEI's check digits are looked at (ISO 17442); the forms of the others are the fields' own.</summary>
internal sealed class SecondIdentifier : ISignalCheck
{
    public string Name => "second_identifier";

    public SignalResult Look(Candidate candidate)
    {
        var record = candidate.Record;
        if (record["lei"] is { } value && Candidate.Word(value) is { } lei)
            return CheckDigits.Mod97(lei) ? SignalResult.Present with { At = value.Span } : SignalResult.Failing($"the check digits of the LEI {lei} are wrong", value.Span) with { Rule = CredibilityRules.Lei };
        var other = record["vat"] ?? record["duns"];
        if (other is null) return SignalResult.Absent;
        var country = Candidate.Word(record["country"]);
        if (record["vat"] is { } vat && country is not null && Candidate.Word(vat) is { } number && Prefix(country) is var prefix && !number.StartsWith(prefix, StringComparison.Ordinal) && number.Length >= 2)
            return SignalResult.Failing($"the VAT number begins with {number[..2]}, the country is {country}", vat.Span) with { Rule = CredibilityRules.VatCountry };
        return SignalResult.Present with { At = other.Span };
    }

    // Greece writes EL in VAT numbers.
    private static string Prefix(string country) => country == "GR" ? "EL" : country;
}
