using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP231: values that make an organisation look less credible than it is.</summary>
public static class CredibilityRules
{
    public static readonly DiagnosticRule CheckDigit = new(
        "CP2311", Severity.Warning, "A register number that is probably misspelt",
        "The last digit of most register numbers follows from the others, and here it does not.",
        "A buyer who looks the number up finds nobody, or somebody else.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: https://acme.example
        country: DK
        legal_name: Acme ApS
        registration: {register: CVR, number: "00000018"}
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: https://acme.example
        country: DK
        legal_name: Acme ApS
        registration: {register: CVR, number: "00000019"}
        """);

    public static readonly DiagnosticRule RegisterNumber = new(
        "CP2312", Severity.Hint, "A number that the register does not have",
        "The number does not have the form of the numbers of that register: too many digits, too few, or other signs.",
        "It earns the firm no credit, and a buyer cannot look it up.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: https://acme.example
        country: DK
        legal_name: Acme ApS
        registration: {register: CVR, number: "0000019"}
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: https://acme.example
        country: DK
        legal_name: Acme ApS
        registration: {register: CVR, number: "00000019"}
        """);

    public static readonly DiagnosticRule Postcode = new(
        "CP2313", Severity.Hint, "A postcode of another country",
        "The postcode does not have the form that postcodes of the country have.",
        "Nothing raises trust more than an address that exists; a wrong one costs it.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: https://acme.example
        country: DK
        address: {street: Lakeside 1, postcode: "28001", city: Lyngby}
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: https://acme.example
        country: DK
        address: {street: Lakeside 1, postcode: "2800", city: Lyngby}
        """);

    public static readonly DiagnosticRule Lei = new(
        "CP2314", Severity.Hint, "A LEI that cannot be right",
        "The last two digits of a Legal Entity Identifier follow from the others, and here they do not.",
        "A bank or a buyer who looks it up finds nobody.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: https://acme.example
        country: DK
        lei: "00000000000000000099"
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: https://acme.example
        country: DK
        lei: "00000000000000000098"
        """);

    public static readonly DiagnosticRule VatCountry = new(
        "CP2315", Severity.Hint, "A VAT number of another country",
        "The letters at the beginning of the VAT number are not those of the country of the organisation.",
        "A buyer in the European Union checks the number before the first order, and wonders.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: https://acme.example
        country: DK
        vat: SE000000001901
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: https://acme.example
        country: DK
        vat: DK00000019
        """);

    public static readonly DiagnosticRule MailDomain = new(
        "CP2316", Severity.Hint, "An e-mail address elsewhere than the website",
        "The address of the contact and the website are under different domains.",
        "Strangers trust an address more that belongs to the website they came from.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: https://acme.example
        country: DK
        contact: {name: The workshop, email: acme@mail.example}
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: https://acme.example
        country: DK
        contact: {name: The workshop, email: office@acme.example}
        """);

    public static readonly DiagnosticRule Founded = new(
        "CP2317", Severity.Hint, "A year of foundation that cannot be right",
        "The year lies before 1600, or 1000 for universities and hospitals, or after the year of the build.",
        "A slip here makes a reader doubt the rest.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: https://acme.example
        country: DK
        founded: 1206
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: https://acme.example
        country: DK
        founded: 2016
        """);

    public static readonly DiagnosticRule NotApplicable = new(
        "CP2318", Severity.Error, "A signal that does not exist",
        "not_applicable names signals of credibility by their ids, and this one is none of them.",
        "It would have no effect, and the organisation would be judged by what it cannot have.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: https://acme.example
        country: DK
        not_applicable: [E9]
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: https://acme.example
        country: DK
        not_applicable: [E1]
        """);

    public static ImmutableArray<DiagnosticRule> All { get; } = [CheckDigit, RegisterNumber, Postcode, Lei, VatCountry, MailDomain, Founded, NotApplicable];
}
