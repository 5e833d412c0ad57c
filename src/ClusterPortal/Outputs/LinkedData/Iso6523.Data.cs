using System.Collections.Frozen;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>Identifiers of organisations as ISO 6523 writes them: the code of the register, a colon, and the number without signs between its digits.
/// Source: the list of International Code Designators, as OpenPEPPOL publishes it (Electronic Address Scheme). Only where the register is known without doubt.</summary>
internal static class Iso6523
{
    public const string Duns = "0060";
    public const string Lei = "0199";

    // By country where several countries call theirs alike.
    private static readonly FrozenDictionary<(string Register, string? Country), string> Codes = new Dictionary<(string, string?), string>
    {
        [("CVR", null)] = "0184",
        [("CENTRALE VIRKSOMHEDSREGISTER", null)] = "0184",
        [("BOLAGSVERKET", null)] = "0007",
        [("ORGANISATIONSNUMMER", "SE")] = "0007",
        [("ORGANISASJONSNUMMER", "NO")] = "0192",
        [("ENHETSREGISTERET", null)] = "0192",
        [("BRØNNØYSUNDREGISTRENE", null)] = "0192",
        [("Y-TUNNUS", null)] = "0212",
        [("PRH", "FI")] = "0212",
        [("KENNITALA", null)] = "0196",
        [("ÄRIREGISTER", null)] = "0191",
        [("SIREN", null)] = "0002",
        [("SIRENE", null)] = "0002",
        [("SIRET", null)] = "0009",
        [("KVK", "NL")] = "0106",
        [("KBO", "BE")] = "0208",
        [("BCE", "BE")] = "0208",
        [("CODICE FISCALE", null)] = "0210",
        [("PARTITA IVA", null)] = "0211",
        [("LEI", null)] = Lei,
        [("DUNS", null)] = Duns,
        [("GLN", null)] = "0088",
    }.ToFrozenDictionary();

    /// <summary>Null when the register is not known.</summary>
    public static string? Of(string register, string? country, string number)
    {
        var name = register.Trim().ToUpperInvariant();
        return Codes.TryGetValue((name, null), out var code) || Codes.TryGetValue((name, country), out code) ? Of(code, number) : null;
    }

    public static string Of(string code, string number) => $"{code}:{string.Concat(number.Where(char.IsAsciiLetterOrDigit))}";
}
