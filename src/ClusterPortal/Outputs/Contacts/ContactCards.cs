using System.Buffers;
using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Domain;
using ClusterPortal.Domain.Clusters;
using ClusterPortal.Outputs.Calendar;
using ClusterPortal.Outputs.LinkedData;
using ClusterPortal.Pages;

namespace ClusterPortal.Outputs.Contacts;

/// <summary>In: entries with pages that name a contact, when the theme leads to cards. Out: <c>contact.vcf</c> beside each page, for the address book of whoever wants to call later. vCard 4.0 (RFC 6350),
/// and of it only what readers of 3.0 take in the same way: telephones keep to 3.0 long after the standard has moved on.</summary>
internal sealed class ContactCards(OutputContext context)
{
    private readonly PortalParties parties = new(context);

    public IEnumerable<PlannedFile> Files()
    {
        if (!context.HasCards) yield break;
        foreach (var record in context.Portal.Records)
        {
            if (Contact.IsReached(record, context.Portal) && context.Routes.Of(record, context.Site.Language) is { } page) yield return new Card(string.Concat(page.AsSpan(1), DataRoutes.CardFile), this, record);
        }
    }

    private void Write(IBufferWriter<byte> output, Record record)
    {
        if (Contact.Of(record, context.Portal) is not { } contact) return;
        var language = context.Site.Language;
        var firm = Firm(record, contact);
        var name = context.Text(contact.Name, language);
        var line = new ContentLine(output);
        line.Raw("BEGIN", "VCARD");
        line.Raw("VERSION", "4.0");
        line.Text("FN", name);

        // Nobody has said which part is the family's; 3.0 asks for the property all the same.
        line.Structured("N", name, "", "", "", "");
        line.Structured("ORG", context.Text((firm ?? record).Title, language));
        if (contact.Role is { } role) line.Text("TITLE", context.Text(role, language));
        if (contact.Phone is { } phone) line.Text("TEL;TYPE=work,voice", phone);
        if (contact.Email is { } email) line.Text("EMAIL;TYPE=work", email);
        var owner = firm ?? record;
        var page = context.Page(record, language)!;
        line.Uri("URL", owner["website"].Word() ?? page);
        Address(line, owner);
        Languages(line, contact.Person?["languages"] is { } own ? own.Items() : owner["languages"].Items());
        if (Note(owner) is { } note) line.Text("NOTE", note);
        line.Uri("SOURCE", page + DataRoutes.CardFile);
        if (record["updated"].Date() is { } day) line.Raw("REV", $"{IsoText.Date(day).Replace("-", "", StringComparison.Ordinal)}T000000Z");
        line.Raw("END", "VCARD");
    }

    // A vacancy's contact works for the firm that posts it, a person for the firm that the person's entry names.
    private Record? Firm(Record record, Contact contact) =>
        record.Type.Id == "organization" ? record : context.Find(contact.Person?["organization"]) ?? context.Find(record["organization"]);

    private void Address(ContentLine line, Record firm)
    {
        var place = parties.Place(firm["address"], context.Site.Language, firm["city"], firm["country"].Word());
        if ((place.Street ?? place.City ?? place.Postcode ?? place.Country) is null) return;
        var country = place.Country is { } code ? context.Strings?.CountryName(code) ?? code : "";
        line.Structured("ADR;TYPE=work", "", "", place.Street ?? "", place.City ?? "", place.Region ?? "", place.Postcode ?? "", country);
    }

    private static void Languages(ContentLine line, IEnumerable<Content.Values.FieldValue> languages)
    {
        var preference = 0;
        foreach (var language in languages)
            if (language.Word() is { } tag) line.Raw($"LANG;PREF={++preference}", tag);
    }

    // The name of the cluster is what a stranger knows.
    private string? Note(Record firm) =>
        Memberships.Leading(context.Portal, firm) is { } cluster && context.Strings?.Texts.GetValueOrDefault("member_of") is { } text
            ? text.Replace("{name}", context.Text(cluster.Title, context.Site.Language), StringComparison.Ordinal)
            : null;

    // Thousands of them wait in the plan: one object each.
    private sealed class Card(string path, ContactCards cards, Record record) : PlannedFile(path)
    {
        public override void Render(IBufferWriter<byte> output, DiagnosticBag diagnostics) => cards.Write(output, record);
    }
}
