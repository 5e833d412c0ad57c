using System.Globalization;
using System.Text.Json;
using ClusterPortal.Content;
using ClusterPortal.Domain;
using ClusterPortal.Pages;
using ClusterPortal.Schema;

namespace ClusterPortal.Outputs.OpenData;

/// <summary>Writes one type's entries as a data set of the catalogue, with a distribution for each form in which they can be had.</summary>
internal sealed class DataSetNode(OutputContext context, string catalogue)
{
    private const string Media = "https://www.iana.org/assignments/media-types/";
    private const string FileTypes = "http://publications.europa.eu/resource/authority/file-type/";

    public static string IdOf(string catalogue, ContentType type) => $"{catalogue}#{type.Id}";

    public void Write(Utf8JsonWriter json, LinkedNode node, DataSet set)
    {
        var (type, records) = (set.Type, set.Records);
        node.Begin(IdOf(catalogue, type), "dcat:Dataset");
        Titles(json, node, type);
        Description(json, node, type, records.Length);
        json.WriteString("dct:identifier"u8, IdOf(catalogue, type));
        node.Reference("dct:publisher", catalogue + "#publisher");
        node.Reference("dcat:contactPoint", catalogue + "#contact");
        node.References("dct:language", context.Site.Languages.Select(LanguageAuthority.Of));
        if (context.Routes.List(type, context.Site.Language) is { } list) node.Reference("dcat:landingPage", context.Routes.Absolute(list));
        if (records.Max(r => r["updated"].Date()) is { } updated) node.Date("dct:modified", updated);
        Period(json, node, [.. records]);
        node.Reference("dct:conformsTo", context.Routes.Absolute(DataRoutes.Schema(type)));
        if (context.Site.DataLicense is { } license) node.Reference("dct:license", license.Url);
        Provenance(json, node, set);
        json.WriteStartArray("dcat:distribution"u8);
        var whole = set.Parts.Length == 1;
        Distribution(json, node, DataRoutes.Json(type), "JSON", "application/json", "JSON", whole, context.Routes.Absolute(DataRoutes.Schema(type)));
        Distribution(json, node, DataRoutes.Csv(type), "CSV", "text/csv", "CSV", true, null);
        if (type.Has(Traits.Feed) && !type.Has(Traits.Calendar)) Distribution(json, node, List(type, "feed.xml"), "RSS", "application/rss+xml", "RSS", false, null);
        if (type.Has(Traits.Feed) && !type.Has(Traits.Calendar)) Distribution(json, node, List(type, "atom.xml"), "Atom", "application/atom+xml", "ATOM", false, null);
        if (type.Has(Traits.Calendar)) Distribution(json, node, List(type, "calendar.ics"), "iCalendar", "text/calendar", "ICS", true, null);
        json.WriteEndArray();
        node.End();
    }

    private string? List(ContentType type, string file) => context.Routes.List(type, context.Site.Language) is { } list ? list + file : null;

    private void Titles(Utf8JsonWriter json, LinkedNode node, ContentType type)
    {
        json.WriteStartArray("dct:title"u8);
        foreach (var language in context.Site.Languages)
            if (type.Other.Has(language) || language == context.Site.Language) node.Text($"{context.SiteTitle(language)}: {context.Text(type.Other, language)}", language.Tag);
        json.WriteEndArray();
    }

    // Type files say what a type is for in English.
    private static void Description(Utf8JsonWriter json, LinkedNode node, ContentType type, int count)
    {
        json.WriteStartArray("dct:description"u8);
        var entries = count == 1 ? "1 entry." : string.Create(CultureInfo.InvariantCulture, $"{count} entries.");
        node.Text(type.Doc.Length == 0 ? entries : $"{type.Doc} {entries}", "en");
        json.WriteEndArray();
    }

    // The days to which figures refer.
    private static void Period(Utf8JsonWriter json, LinkedNode node, Record[] records)
    {
        var days = records.Select(r => r["as_of"].Date()).OfType<DateOnly>().Order().ToArray();
        if (days.Length == 0) return;
        json.WriteStartObject("dct:temporal"u8);
        json.WriteString("@type"u8, "dct:PeriodOfTime");
        node.Date("dcat:startDate", days[0]);
        node.Date("dcat:endDate", days[^1]);
        json.WriteEndObject();
    }

    private static void Provenance(Utf8JsonWriter json, LinkedNode node, DataSet set)
    {
        if (set.Sources.Length == 0) return;
        json.WriteStartArray("dct:provenance"u8);
        foreach (var source in set.Sources)
        {
            json.WriteStartObject();
            json.WriteString("@type"u8, "dct:ProvenanceStatement");
            json.WriteStartArray("rdfs:label"u8);
            string?[] parts = [source.Title, source.Publisher == source.Title ? null : source.Publisher, source.License];
            node.Text(string.Create(CultureInfo.InvariantCulture, $"{source.Entries} of {set.Records.Length} entries: {string.Join(", ", parts.OfType<string>())}"), "en");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Distribution(Utf8JsonWriter json, LinkedNode node, string? route, string title, string media, string format, bool whole, string? schema)
    {
        if (route is null) return;
        var address = context.Routes.Absolute(route);
        node.Begin($"{address}#distribution", "dcat:Distribution");
        json.WriteString("dct:title"u8, title);
        node.Reference("dcat:accessURL", address);
        if (whole) node.Reference("dcat:downloadURL", address);
        node.Reference("dcat:mediaType", Media + media);
        node.Reference("dct:format", FileTypes + format);
        if (schema is not null) node.Reference("dct:conformsTo", schema);
        if (context.Site.DataLicense is { } license) node.Reference("dct:license", license.Url);
        node.End();
    }
}
