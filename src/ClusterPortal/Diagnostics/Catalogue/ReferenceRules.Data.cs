using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP3: references between entries, and links.</summary>
public static class ReferenceRules
{
    public static readonly DiagnosticRule Unknown = new(
        "CP3001", Severity.Error, "An entry that does not exist",
        "A field names another entry by an id that no file has.",
        "The page would show a gap where a firm, a sector or a person belongs.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        --- content/jobs/engineer.yml
        title: Engineer
        organization: acmee
        posted: 2026-05-01
        expires: 2026-12-01
        description: Build fermenters.
        location: {city: Lund, country: SE}
        apply: {email: jobs@acme.example}
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        --- content/jobs/engineer.yml
        title: Engineer
        organization: acme
        posted: 2026-05-01
        expires: 2026-12-01
        description: Build fermenters.
        location: {city: Lund, country: SE}
        apply: {email: jobs@acme.example}
        """);

    public static readonly DiagnosticRule NoFile = new(
        "CP3002", Severity.Error, "A file that is not there",
        "The entry names an image or a document that does not lie beside it.",
        "Visitors would see a broken picture.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        logo: acme.svg
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        city: Lund
        """);

    public static readonly DiagnosticRule Draft = new(
        "CP3003", Severity.Warning, "An entry that is still a draft",
        "A published entry needs one that is a draft, as a job needs its employer.",
        "Its page would have a gap, so it waits until the other is published.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        status: draft
        --- content/jobs/engineer.yml
        title: Engineer
        organization: acme
        posted: 2026-05-01
        expires: 2026-12-01
        description: Build fermenters.
        location: {city: Lund, country: SE}
        apply: {email: jobs@acme.example}
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        --- content/jobs/engineer.yml
        title: Engineer
        organization: acme
        posted: 2026-05-01
        expires: 2026-12-01
        description: Build fermenters.
        location: {city: Lund, country: SE}
        apply: {email: jobs@acme.example}
        """);

    public static readonly DiagnosticRule Circle = new(
        "CP3004", Severity.Error, "Parents in a circle",
        "Following the parents of an entry leads back to itself.",
        "There would be no top to the tree.",
        """
        --- content/sectors/a.yml
        label: A
        parent: b
        --- content/sectors/b.yml
        label: B
        parent: a
        """,
        """
        --- content/sectors/a.yml
        label: A
        --- content/sectors/b.yml
        label: B
        parent: a
        """);

    public static readonly DiagnosticRule PreviousId = new(
        "CP3005", Severity.Error, "A previous id that is in use",
        "Each old address leads to one page: its id must not be that of another entry, nor be claimed twice.",
        "Old links would lead to the wrong firm.",
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        previous_ids: [bio]
        --- content/organizations/bio.yml
        name: Bio
        kind: company
        summary: Tests blood.
        """,
        """
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: Builds fermenters.
        previous_ids: [acme-old]
        """);

    public static readonly DiagnosticRule NotPublic = new(
        "CP3006", Severity.Warning, "A person who is a contact only",
        "A person may be named as 'contact' by anybody. Elsewhere, as a speaker or an author, they appear once their own file says public: true.",
        "Who agreed to answer the telephone has not agreed to be listed.",
        """
        --- content/people/anna.yml
        name: Anna
        role: Sales
        --- content/events/evening.yml
        title: Open evening
        start: 2026-06-01 16:00
        place: {name: Pilot plant}
        speakers: [anna]
        """,
        """
        --- content/people/anna.yml
        name: Anna
        role: Sales
        public: true
        --- content/events/evening.yml
        title: Open evening
        start: 2026-06-01 16:00
        place: {name: Pilot plant}
        speakers: [anna]
        """);

    // CP33: addresses in Markdown.
    public static readonly DiagnosticRule LinkTargetNotFound = new(
        "CP3301", Severity.Error, "A link in a text leads nowhere",
        "A link in Markdown names a file or page that does not exist.",
        "Visitors would meet a page-not-found message. Name the file as it lies beside the text, such as ../events/fair.yml, or the address of a page, such as /jobs/.",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\nSee [the fair](../events/fare.yml).\n",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\nSee [all events](/events/).\n");

    public static readonly DiagnosticRule SchemeNotAllowed = new(
        "CP3302", Severity.Error, "A kind of address that links may not use",
        "Links in texts may begin with https:, http:, mailto: or tel:, or be relative. Others can run programs or open files on the visitor's computer.",
        "One such link could take over a visitor's browser.",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\n[Apply](javascript:alert(1))\n",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\n[Apply](https://jobs.example/apply)\n");

    public static readonly DiagnosticRule UserInAddress = new(
        "CP3303", Severity.Error, "An address with a user name before its host",
        "What stands before an @ in a web address is a user name, not the place it leads to.",
        "https://bank.example@evil.example leads to evil.example: visitors would be deceived, and a password would be published.",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\n[Log in](https://anna:secret@shop.example/)\n",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\n[Log in](https://shop.example/)\n");

    public static readonly DiagnosticRule NoScheme = new(
        "CP3304", Severity.Error, "An address that begins with two slashes",
        "An address that begins with // takes its first part from the page around it.",
        "In a mail or a feed it leads nowhere. Write https: before it.",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\n[Shop](//shop.example/)\n",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\n[Shop](https://shop.example/)\n");

    public static readonly DiagnosticRule BrokenAddress = new(
        "CP3305", Severity.Error, "An address that cannot be right",
        "The address is empty or too long, has a space, a backslash or an invisible character in it, or is not a full web address, e-mail address or telephone number.",
        "Browsers guess what is meant, each in its own way.",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\n[Shop](https://shop/)\n",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\n[Shop](https://shop.example/)\n");

    public static readonly DiagnosticRule ImageFromElsewhere = new(
        "CP3306", Severity.Error, "An image that is not a file of this portal",
        "Images in texts must be files of the portal, not addresses of other sites.",
        "Another site would learn of every visit, and could change or remove the image. Put the file beside the text, if its owner allows it.",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\n![Our laboratory](https://cdn.example/lab.jpg)\n",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\nOur laboratory is in Lund.\n");

    public static readonly DiagnosticRule ImageNotFound = new(
        "CP3307", Severity.Error, "An image that is not there",
        "A text names an image file that does not exist or is no image.",
        "Visitors would see a broken picture. Name the file as it lies beside the text; capital and small letters differ.",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\n![Our laboratory](lab.jpg)\n",
        "--- content/pages/about.md\n---\ntitle: About\n---\n\nOur laboratory is in Lund.\n");

    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        Unknown, NoFile, Draft, Circle, PreviousId, NotPublic, LinkTargetNotFound, SchemeNotAllowed, UserInAddress,
        NoScheme, BrokenAddress, ImageFromElsewhere, ImageNotFound,
    ];
}
