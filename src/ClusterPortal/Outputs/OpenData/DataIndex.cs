using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using ClusterPortal.Domain;
using ClusterPortal.Pages;
using ClusterPortal.Schema;
using ClusterPortal.Site;

namespace ClusterPortal.Outputs.OpenData;

/// <summary>Writes <c>/api/index.json</c>: what there is, how much of it, where, under which terms and from which sources.</summary>
internal sealed class DataIndex(OutputContext context, ImmutableArray<DataSet> sets)
{
    public void Write(IBufferWriter<byte> output)
    {
        using var json = JsonOutput.ForFile(output);
        json.WriteStartObject();
        json.WriteString("$schema"u8, context.Routes.Absolute(DataRoutes.IndexSchema));
        json.WriteString("portal"u8, context.Root);
        json.WritePropertyName("title"u8);
        Localized(json, context.Site.Title);
        json.WriteString("language"u8, context.Site.Language.Tag);
        json.Optional("languages"u8, [.. context.Site.Languages.Select(l => l.Tag)]);
        json.WriteString("built"u8, IsoText.Date(context.Portal.Today));
        License(json, context.Site.DataLicense);
        json.WriteString("catalogue"u8, context.Routes.Absolute(DataRoutes.Catalogue));
        json.WriteStartArray("files"u8);
        foreach (var set in sets) File(json, set);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public void WriteSchema(IBufferWriter<byte> output)
    {
        using var json = JsonOutput.ForFile(output);
        var schema = new SchemaWriter(json);
        schema.Begin(context.Routes.Absolute(DataRoutes.IndexSchema), "Index of open data", "The files of open data of this portal.");
        schema.Object(["portal", "title", "language", "languages", "built", "catalogue", "files"], () =>
        {
            schema.Property("$schema", "The schema of this file.", () => schema.String("uri"));
            schema.Property("portal", "Address of the portal.", () => schema.String("uri"));
            schema.Property("title", "Name of the portal.", () => schema.Reference("localized"));
            schema.Property("language", "The portal's default language.", () => schema.String());
            schema.Property("languages", "All languages of the portal, the default first.", () => schema.Array(() => schema.String()));
            schema.Property("built", "The day for which the portal was built.", () => schema.String("date"));
            schema.Property("license", "The terms of the data as a whole. Entries may name others under sources.", () => schema.Reference("license"));
            schema.Property("catalogue", "The same as DCAT.", () => schema.String("uri"));
            schema.Property("files", "One for each type of entry.", () => schema.Array(() => schema.Object(["type", "label", "url", "parts", "csv", "schema", "count"], () =>
            {
                schema.Property("type", "The type of the entries.", () => schema.String());
                schema.Property("label", "What people call them.", () => schema.Reference("localized"));
                schema.Property("description", "What the type is for.", () => schema.String());
                schema.Property("url", "The entries; the first part when there are several.", () => schema.String("uri"));
                schema.Property("parts", "How many files the entries fill; each names the next.", () => schema.Type("integer"));
                schema.Property("csv", "The entries as one table.", () => schema.String("uri"));
                schema.Property("schema", "What the entries look like.", () => schema.String("uri"));
                schema.Property("count", "How many entries there are.", () => schema.Type("integer"));
                schema.Property("sources", "From which sources, by how many entries named.", () => schema.Array(() => schema.Object(["title", "entries"], () =>
                {
                    schema.Property("title", "Name of the source.", () => schema.String());
                    schema.Property("publisher", "Who publishes it.", () => schema.String());
                    schema.Property("license", "The terms under which its facts may be used.", () => schema.String());
                    schema.Property("entries", "How many entries name it.", () => schema.Type("integer"));
                })));
            })));
        });
        schema.End(() => { });
    }

    /// <summary>A map from language tag to text, in the order written.</summary>
    public static void Localized(Utf8JsonWriter json, LocalizedText text)
    {
        json.WriteStartObject();
        foreach (var part in text.Parts) json.WriteString(part.Language.Tag, part.Text);
        json.WriteEndObject();
    }

    public static void License(Utf8JsonWriter json, DataLicense? license)
    {
        if (license is null) return;
        json.WriteStartObject("license"u8);
        json.WriteString("name"u8, license.Name);
        json.WriteString("url"u8, license.Url);
        json.WriteEndObject();
    }

    private void File(Utf8JsonWriter json, DataSet set)
    {
        var type = set.Type;
        json.WriteStartObject();
        json.WriteString("type"u8, type.Id);
        json.WritePropertyName("label"u8);
        Localized(json, type.Other);
        json.Optional("description"u8, type.Doc);
        json.WriteString("url"u8, context.Routes.Absolute(DataRoutes.Json(type)));
        json.WriteNumber("parts"u8, set.Parts.Length);
        json.WriteString("csv"u8, context.Routes.Absolute(DataRoutes.Csv(type)));
        json.WriteString("schema"u8, context.Routes.Absolute(DataRoutes.Schema(type)));
        json.WriteNumber("count"u8, set.Records.Length);
        if (set.Sources.Length > 0)
        {
            json.WriteStartArray("sources"u8);
            foreach (var source in set.Sources)
            {
                json.WriteStartObject();
                json.WriteString("title"u8, source.Title);
                json.Optional("publisher"u8, source.Publisher);
                json.Optional("license"u8, source.License);
                json.WriteNumber("entries"u8, source.Entries);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
