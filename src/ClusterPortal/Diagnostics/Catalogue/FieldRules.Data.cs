using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP2: entries and their fields; CP28: type files.</summary>
public static class FieldRules
{
    public static readonly DiagnosticRule UnknownField = new(
        "CP2001", Severity.Error, "A field that this type does not have",
        "The entry has a line whose name is not a field of its type, usually a misspelling.",
        "Its value would never be shown, and nobody would notice.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        websit: https://acme.example
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: https://acme.example
        """);

    public static readonly DiagnosticRule Missing = new(
        "CP2002", Severity.Error, "A field that is needed is missing",
        "Every entry needs a few fields; this one lacks one of them.",
        "Without it the page would have no name or no meaning.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        """);

    public static readonly DiagnosticRule WrongKind = new(
        "CP2003", Severity.Error, "A value of the wrong form",
        "A single value stands where a list or a group belongs, or the other way round.",
        "The value cannot be understood, so it would be lost.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: [https://acme.example]
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: https://acme.example
        """);

    public static readonly DiagnosticRule Empty = new(
        "CP2004", Severity.Warning, "A field without a value",
        "The name of the field is there, but nothing follows it.",
        "Readers of the file cannot tell whether something was forgotten.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        city:
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        city: Lund
        """);

    public static readonly DiagnosticRule Alias = new(
        "CP2005", Severity.Hint, "A field under another name",
        "The field is known by another name here; it was understood all the same.",
        "One name for one thing keeps the files easy to search.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        url: https://acme.example
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: https://acme.example
        """);

    public static readonly DiagnosticRule Length = new(
        "CP2006", Severity.Error, "A text too long or too short",
        "The text does not fit the space that lists and search engines give it.",
        "Longer texts would be cut off in the middle of a sentence.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        city: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        city: Lund
        """);

    public static readonly DiagnosticRule Pattern = new(
        "CP2007", Severity.Error, "A value not in the form it needs",
        "The value must be written in a certain form, such as a number with its country letters.",
        "Buyers look these values up in registers; a wrong form finds nothing.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        vat: '12345678'
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        vat: DK12345678
        """);

    public static readonly DiagnosticRule NotLocalized = new(
        "CP2008", Severity.Error, "A text by language where there is only one",
        "The field is the same in all languages, or a translation repeats a field that has no languages.",
        "The portal would not know which value holds.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        city: {en: Lund, da: Lund}
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        city: Lund
        """);

    public static readonly DiagnosticRule NotALanguage = new(
        "CP2009", Severity.Error, "Not a language tag",
        "Texts by language are written with tags such as en or da; languages that are spoken are listed by them too.",
        "Browsers, search engines and screen readers know languages by these tags only.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        languages: [danish]
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        languages: [da]
        """);

    public static readonly DiagnosticRule UnusedLanguage = new(
        "CP2010", Severity.Warning, "A text in a language that the portal does not have",
        "The text is given in a language that site.yml does not list.",
        "It would never be shown.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: {en: Builds fermenters., fr: Fabrique des fermenteurs.}
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        """);

    public static readonly DiagnosticRule ListLength = new(
        "CP2011", Severity.Error, "A list too long or too short",
        "The list has more or fewer items than the field takes.",
        "A page with hundreds of tags is read by nobody.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        tags: [t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13, t14, t15, t16, t17, t18, t19, t20]
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        tags: [fermentation]
        """);

    public static readonly DiagnosticRule DuplicateItem = new(
        "CP2012", Severity.Warning, "The same item twice",
        "One value stands twice in a list.",
        "It would be shown twice.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        markets: [DK, SE, DK]
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        markets: [DK, SE]
        """);

    public static readonly DiagnosticRule CommaList = new(
        "CP2013", Severity.Error, "A list without brackets",
        "Several values are written in one line without brackets, so they look like one.",
        "The line would be taken as one name that does not exist.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        markets: DK, SE
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        markets: [DK, SE]
        """);

    public static readonly DiagnosticRule Number = new(
        "CP2101", Severity.Error, "Not a number",
        "A number is written with digits and, before decimals, a point.",
        "Figures are added up, sorted and formatted for each language.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        employees: four
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        employees: 4
        """);

    public static readonly DiagnosticRule Range = new(
        "CP2102", Severity.Error, "A number that cannot be right",
        "The number is outside of what is possible for this field.",
        "It is most likely a slip of the finger.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        founded: 20016
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        founded: 2016
        """);

    public static readonly DiagnosticRule Date = new(
        "CP2103", Severity.Error, "Not a date",
        "Dates are written year-month-day, such as 2026-05-01.",
        "03/02/2024 is in February for some readers and in March for others.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        updated: 01.05.2026
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        updated: 2026-05-01
        """);

    public static readonly DiagnosticRule Link = new(
        "CP2104", Severity.Error, "Not a full web address",
        "Web addresses are written in full, with https:// in front and a complete host name.",
        "A link that leads nowhere costs a firm the trust that its entry is meant to win.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: htp://acme.example
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: https://acme.example
        """);

    public static readonly DiagnosticRule Time = new(
        "CP2105", Severity.Error, "Not a day and time",
        "Times are local: a day and, after a space, hours and minutes.",
        "Visitors and their calendars must get the hour right.",
        """
        --- content/events/open-day.yml
        title: Open day
        start: 1 May, 4 pm
        online_url: https://acme.example/open
        """,
        """
        --- content/events/open-day.yml
        title: Open day
        start: 2026-05-01 16:00
        online_url: https://acme.example/open
        """);

    public static readonly DiagnosticRule Choice = new(
        "CP2106", Severity.Error, "Not one of the choices",
        "The field takes one of a few fixed values.",
        "Filters and lists are made from them.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: compny
        summary: Builds fermenters.
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        """);

    public static readonly DiagnosticRule Boolean = new(
        "CP2107", Severity.Error, "Neither true nor false",
        "The field takes true or false; yes, no, on and off are words here, not values.",
        "In some languages NO is a country; the portal does not guess.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        anchor: yes
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        anchor: true
        """);

    public static readonly DiagnosticRule Email = new(
        "CP2108", Severity.Error, "Not an e-mail address",
        "An e-mail address has a name, an @ and a complete host name.",
        "A buyer who writes to a wrong address believes that the firm did not answer.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        contact: {name: Sales desk, email: sales@acme}
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        contact: {name: Sales desk, email: sales@acme.example}
        """);

    public static readonly DiagnosticRule Phone = new(
        "CP2109", Severity.Error, "Not an international telephone number",
        "Telephone numbers start with + and the country code.",
        "A customer abroad cannot dial a local number.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        contact: {name: Sales desk, phone: 00 00 00 12}
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        contact: {name: Sales desk, phone: +45 00 00 00 12}
        """);

    public static readonly DiagnosticRule Country = new(
        "CP2110", Severity.Error, "Not a country code",
        "Countries are written as two capital letters (ISO 3166-1).",
        "The names of countries differ by language; the codes do not.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        country: Denmark
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        country: DK
        """);

    public static readonly DiagnosticRule Place = new(
        "CP2111", Severity.Error, "Not a place on earth",
        "Latitude is from -90 to 90 and longitude from -180 to 180 degrees.",
        "The map would show the firm in the wrong place or not at all.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        place: {lat: 120, lon: 12.5}
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        place: {lat: 55.77, lon: 12.5}
        """);

    public static readonly DiagnosticRule Money = new(
        "CP2112", Severity.Error, "Not an amount of money",
        "Money is an amount with its currency as three capital letters.",
        "2.4 million says nothing without its currency.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        turnover: {amount: 2.4, unit: million, currency: kroner}
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        turnover: {amount: 2.4, unit: million, currency: DKK}
        """);

    public static readonly DiagnosticRule FilePath = new(
        "CP2113", Severity.Error, "Not the name of a file beside the entry",
        "Images and documents lie beside the entry that uses them, under plain names.",
        "Addresses elsewhere may change or disappear, and other folders are not published.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        logo: ../../secret.svg
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        city: Lund
        """);

    public static readonly DiagnosticRule BadReferenceId = new(
        "CP2114", Severity.Error, "Not an id",
        "Another entry is named by its id: its file name without the ending.",
        "Names change and are written in many ways; ids stay.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        sectors: [Bio Processing!]
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        sectors: [bio-processing]
        --- content/sectors/bio-processing.yml
        label: Bioprocessing
        """);

    public static readonly DiagnosticRule BadId = new(
        "CP2201", Severity.Error, "A file name that cannot be an id",
        "The file name of an entry is its id and the last part of its address.",
        "Capital letters, spaces and marks are written differently by different computers.",
        """
        --- content/organizations/Acme ApS.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        """);

    public static readonly DiagnosticRule UnknownFolder = new(
        "CP2202", Severity.Error, "A folder without a type",
        "Each folder below content/ holds entries of one type.",
        "Nothing in this folder would be shown.",
        """
        --- content/organisations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        """);

    public static readonly DiagnosticRule WrongPlace = new(
        "CP2203", Severity.Error, "A file in the wrong place",
        "Entries lie directly in the folder of their type.",
        "The portal would not know what the file is.",
        """
        --- content/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        """);

    public static readonly DiagnosticRule UnknownFile = new(
        "CP2204", Severity.Warning, "A file that is not used",
        "The file is neither an entry (.yml, .md) nor an image or document that entries can name.",
        "It is not published, and probably somebody expects it to be.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        --- content/organizations/notes.txt
        Call them.
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        """);

    public static readonly DiagnosticRule TwoFiles = new(
        "CP2205", Severity.Error, "Two files for one entry",
        "Two files in one folder have the same id.",
        "Only one of them could have the page.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        --- content/organizations/acme.md
        ---
        name: Acme
        kind: company
        summary: Builds fermenters.
        ---
        Text
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        """);

    public static readonly DiagnosticRule NoMainFile = new(
        "CP2206", Severity.Error, "A translation without an original",
        "A file such as open-day.da.md translates open-day.md, which is not there.",
        "The translation alone lacks the fields that are the same in all languages.",
        """
        --- content/news/fair.da.md
        ---
        title: Messe
        ---
        Tekst.
        """,
        """
        --- content/news/fair.md
        ---
        title: Fair
        date: 2026-05-01
        ---
        Text.
        """);

    public static readonly DiagnosticRule NoFields = new(
        "CP2207", Severity.Error, "An entry without fields",
        "The file has no fields where they belong.",
        "Without a name there can be no page.",
        """
        --- content/organizations/acme.yml
        - Acme
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        """);

    public static readonly DiagnosticRule NoBody = new(
        "CP2208", Severity.Error, "Text where none belongs",
        "The type has no long text, or it is given twice.",
        "Part of the text would not be shown.",
        """
        --- content/stats/firms.md
        ---
        label: Firms
        value: 12
        unit: firms
        as_of: 2026-05-01
        source: {title: Register}
        ---
        Some text.
        """,
        """
        --- content/stats/firms.yml
        label: Firms
        value: 12
        unit: firms
        as_of: 2026-05-01
        source: {title: Register}
        """);

    public static readonly DiagnosticRule Recommended = new(
        "CP2301", Severity.Hint, "Fields worth adding",
        "The entry is valid, but leaves out fields that its type recommends.",
        "A stranger decides by them whether to write: where the firm is, what it can do, whom to ask.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        website: https://acme.example
        country: DK
        city: Lund
        contact: {name: Sales desk, email: sales@acme.example}
        founded: 2016
        employees: 4
        languages: [da, en]
        sectors: [bioprocessing]
        competences: [fermentation]
        logo: acme.svg
        --- content/organizations/acme.svg
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>
        --- content/sectors/bioprocessing.yml
        label: Bioprocessing
        description: Making things with living cells.
        --- content/competences/fermentation.yml
        label: Fermentation
        description: Growing cells in vessels.
        """);

    public static readonly DiagnosticRule EmptyCase = new(
        "CP2302", Severity.Warning, "A case that says nothing",
        "A customer case has a quote of the customer, or a result that was reached.",
        "Without either the page is a headline.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        --- content/cases/brewery.yml
        title: A brewery halves its waste
        organization: acme
        date: 2026-02-10
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        --- content/cases/brewery.yml
        title: A brewery halves its waste
        organization: acme
        date: 2026-02-10
        quote: They answered at night.
        """);

    public static readonly DiagnosticRule ComparisonShape = new(
        "CP2303", Severity.Error, "A comparison that does not fit its columns",
        "Each row of a comparison has one cell for each column, and a transition names the ids of two columns.",
        "A missing cell moves all that follow it under the wrong heading.",
        """
        --- content/comparisons/glass.yml
        title: Two forms of glass making
        columns: [{id: craft, label: Craft}, {id: industry, label: Industry}]
        rows: [{label: Size, cells: [Small]}]
        source: {title: Own observation}
        """,
        """
        --- content/comparisons/glass.yml
        title: Two forms of glass making
        columns: [{id: craft, label: Craft}, {id: industry, label: Industry}]
        rows: [{label: Size, cells: [Small, Large]}]
        source: {title: Own observation}
        """);

    public static readonly DiagnosticRule TypeUnknownKey = new(
        "CP2801", Severity.Error, "A key that type files do not have",
        "The type file has a key that is not known, usually a misspelling.",
        "It would have no effect.",
        """
        --- content/types/prize.yml
        type: prize
        folder: prizes
        label: {one: Prize, other: Prizes}
        title: name
        fields:
          name: {kind: text, requird: true}
        """,
        """
        --- content/types/prize.yml
        type: prize
        folder: prizes
        label: {one: Prize, other: Prizes}
        title: name
        fields:
          name: {kind: text, required: true}
        """);

    public static readonly DiagnosticRule TypeMissingKey = new(
        "CP2802", Severity.Error, "A type file that lacks something",
        "A type needs at least type, folder, label, title and fields; each field needs a kind.",
        "Entries of the type could not be read.",
        """
        --- content/types/prize.yml
        type: prize
        label: {one: Prize, other: Prizes}
        title: name
        fields:
          name: {kind: text, required: true}
        """,
        """
        --- content/types/prize.yml
        type: prize
        folder: prizes
        label: {one: Prize, other: Prizes}
        title: name
        fields:
          name: {kind: text, required: true}
        """);

    public static readonly DiagnosticRule TypeWrongValue = new(
        "CP2803", Severity.Error, "A type file that says something impossible",
        "A value in the type file is not one of those that are possible there.",
        "Entries of the type would be read wrongly.",
        """
        --- content/types/prize.yml
        type: prize
        folder: prizes
        label: {one: Prize, other: Prizes}
        title: name
        fields:
          name: {kind: txt, required: true}
        """,
        """
        --- content/types/prize.yml
        type: prize
        folder: prizes
        label: {one: Prize, other: Prizes}
        title: name
        fields:
          name: {kind: text, required: true}
        """);

    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        UnknownField, Missing, WrongKind, Empty, Alias, Length, Pattern, NotLocalized,
        NotALanguage, UnusedLanguage, ListLength, DuplicateItem, CommaList, Number, Range, Date,
        Link, Time, Choice, Boolean, Email, Phone, Country, Place,
        Money, FilePath, BadReferenceId, BadId, UnknownFolder, WrongPlace, UnknownFile, TwoFiles,
        NoMainFile, NoFields, NoBody, Recommended, EmptyCase, ComparisonShape, TypeUnknownKey, TypeMissingKey, TypeWrongValue,
    ];
}
