using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Pages;

namespace ClusterPortal.Outputs.OpenData;

/// <summary>Writes <c>/api/catalog.jsonld</c>: the open data as a catalogue of data sets, so that data portals can harvest them. Source: DCAT-AP 3, with the
/// vocabularies of the EU's Publications Office for languages and kinds of files.</summary>
internal sealed class DataCatalogue(OutputContext context, ImmutableArray<DataSet> sets)
{
    private static readonly (string Prefix, string Address)[] Prefixes =
    [
        ("dcat", "http://www.w3.org/ns/dcat#"), ("dct", "http://purl.org/dc/terms/"), ("foaf", "http://xmlns.com/foaf/0.1/"), ("locn", "http://www.w3.org/ns/locn#"),
        ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"), ("vcard", "http://www.w3.org/2006/vcard/ns#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];

    private string Id => context.Routes.Absolute(DataRoutes.Catalogue);

    public void Write(IBufferWriter<byte> output)
    {
        using var json = JsonOutput.ForFile(output);
        var node = new LinkedNode(json);
        json.WriteStartObject();
        json.WriteStartObject("@context"u8);
        foreach (var (prefix, address) in Prefixes) json.WriteString(prefix, address);
        json.WriteEndObject();
        json.WriteStartArray("@graph"u8);
        Catalogue(json, node);
        foreach (var set in sets) new DataSetNode(context, Id).Write(json, node, set);
        Publisher(node);
        Contact(node);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Catalogue(Utf8JsonWriter json, LinkedNode node)
    {
        node.Begin(Id + "#catalogue", "dcat:Catalog");
        node.Localized("dct:title", context.Site.Title);
        node.Localized("dct:description", context.Site.Description ?? context.Site.Tagline ?? context.Site.Title);
        node.Reference("dct:publisher", Id + "#publisher");
        node.Reference("dcat:contactPoint", Id + "#contact");
        node.Reference("foaf:homepage", context.Root);
        node.Date("dct:modified", context.Portal.Today);
        node.References("dct:language", context.Site.Languages.Select(LanguageAuthority.Of));
        if (context.Site.DataLicense is { } license) node.Reference("dct:license", license.Url);
        if (context.Cluster?["region"] is GroupValue region) Region(json, node, region);
        node.References("dcat:dataset", sets.Select(s => DataSetNode.IdOf(Id, s.Type)));
        node.End();
    }

    private static void Region(Utf8JsonWriter json, LinkedNode node, GroupValue region)
    {
        json.WriteStartObject("dct:spatial"u8);
        json.WriteString("@type"u8, "dct:Location");
        if (region["name"].Text() is { } name) node.Localized("locn:geographicName", name);

        if (region["map_area"] is GroupValue area) node.Typed("dcat:bbox", Box(area), "http://www.opengis.net/ont/geosparql#wktLiteral");
        json.WriteEndObject();
    }

    // West comes first, and the ring ends where it begins.
    private static string Box(GroupValue area)
    {
        string Edge(string name) => JsonOutput.Plain(area[name].Number() ?? 0).ToString(CultureInfo.InvariantCulture);
        var (west, south, east, north) = (Edge("west"), Edge("south"), Edge("east"), Edge("north"));
        return $"POLYGON(({west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south}))";
    }

    private void Publisher(LinkedNode node)
    {
        node.Begin(Id + "#publisher", "foaf:Agent");
        node.Localized("foaf:name", context.Cluster?.Title ?? context.Site.Title);
        node.Reference("foaf:homepage", context.Cluster?["website"].Word() ?? context.Root);
        node.End();
    }

    private void Contact(LinkedNode node)
    {
        // An address written in the cluster's entry is there to be written to; a person's own only when it is public.
        var contact = context.Cluster?["contact"];
        var person = context.Find(contact);
        var email = (contact.Member("email") ?? (person?["public"].IsTrue() == true ? person["email"] : null)).Word();
        node.Begin(Id + "#contact", "vcard:Organization");
        node.Localized("vcard:fn", context.Cluster?.Title ?? context.Site.Title);
        if (email is not null) node.Reference("vcard:hasEmail", $"mailto:{email}");
        node.Reference("vcard:hasURL", context.Root);
        node.End();
    }
}
