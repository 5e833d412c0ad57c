namespace ClusterPortal.Legitimacy.Checks;

/// <summary>Registers whose numbers are known. Forms and check digits as the registers publish them; other registers are taken as written.</summary>
internal static class Registers
{
    private static readonly int[] Danish = [2, 7, 6, 5, 4, 3, 2, 1];
    private static readonly int[] Norwegian = [3, 2, 7, 6, 5, 4, 3, 2, 1];
    private static readonly int[] Finnish = [7, 9, 10, 5, 8, 4, 2, 1];
    private static readonly int[] Swiss = [5, 4, 3, 2, 7, 6, 5, 4, 1];

    private static readonly Register[] All =
    [
        new(["CVR", "Det Centrale Virksomhedsregister"], "DK", ["99999999", "99 99 99 99"], n => CheckDigits.Mod11(n, Danish), "https://datacvr.virk.dk/enhed/virksomhed/{0}"),
        new(["Bolagsverket", "Organisationsnummer"], "SE", ["999999-9999"], CheckDigits.Luhn, null),
        new(["Brønnøysundregistrene", "Enhetsregisteret", "Foretaksregisteret"], "NO", ["999 999 999"], n => CheckDigits.Mod11(n, Norwegian), "https://virksomhet.brreg.no/nb/oppslag/enheter/{0}"),
        new(["PRH", "YTJ", "Y-tunnus"], "FI", ["9999999-9"], n => CheckDigits.Mod11(n, Finnish), null),
        new(["Companies House"], "GB", ["XX999999"], null, "https://find-and-update.company-information.service.gov.uk/company/{0}"),
        new(["KvK", "Kamer van Koophandel"], "NL", ["99999999"], null, null),
        new(["SIREN", "RCS", "INSEE"], "FR", ["999 999 999"], CheckDigits.Luhn, "https://annuaire-entreprises.data.gouv.fr/entreprise/{0}"),
        new(["UID", "Zefix"], "CH", ["CHE-999.999.999", "CHE999999999"], n => CheckDigits.Mod11(n, Swiss), null),
        new(["KRS"], "PL", ["9999999999"], null, null),
    ];

    /// <summary>The register that a name begins with, or null.</summary>
    public static Register? Find(string name)
    {
        foreach (var register in All)
            if (register.Names.Any(n => name.StartsWith(n, StringComparison.OrdinalIgnoreCase))) return register;
        return null;
    }
}
