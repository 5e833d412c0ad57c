using System.Buffers;
using System.Text.Json;
using ClusterPortal.Content;
using ClusterPortal.Pages;
using ClusterPortal.Schema;

namespace ClusterPortal.Outputs.OpenData;

/// <summary>In: the entries of types with the api trait. Out, for each type: its entries as JSON, in parts when they are many, the JSON Schema they keep to, and
/// a table as CSV; for all: an index and a DCAT catalogue. Keys come in the order of the type file, entries in the order of their ids. Only the index and the
/// catalogue name the day: the others change when an entry does.</summary>
internal sealed class OpenDataFiles(OutputContext context)
{
    /// <summary>Where a type's entries are, or null when they are no open data.</summary>
    public static string? Route(ContentType type) => type.Has(Traits.Api) ? DataRoutes.Json(type) : null;

    public IEnumerable<PlannedFile> Files()
    {
        var sets = DataSet.All(context);
        var index = new DataIndex(context, sets);
        yield return new MadeFile(Routes.File(DataRoutes.Index), index.Write);
        yield return new MadeFile(Routes.File(DataRoutes.IndexSchema), index.WriteSchema);
        yield return new MadeFile(Routes.File(DataRoutes.Catalogue), new DataCatalogue(context, sets).Write);
        foreach (var set in sets)
        {
            var type = set.Type;
            for (var i = 0; i < set.Parts.Length; i++)
            {
                var part = i + 1;
                yield return new MadeFile(Routes.File(DataRoutes.Json(type, part)), output => Write(output, set, part));
            }

            yield return new MadeFile(Routes.File(DataRoutes.Schema(type)), output => new DataSchema(context, type).Write(output));
            yield return new MadeFile(Routes.File(DataRoutes.Csv(type)), output => new CsvTable(context, set).Write(output));
        }
    }

    private void Write(IBufferWriter<byte> output, DataSet set, int part)
    {
        var (type, parts) = (set.Type, set.Parts.Length);
        using var json = JsonOutput.ForFile(output);
        json.WriteStartObject();
        json.WriteString("$schema"u8, context.Routes.Absolute(DataRoutes.Schema(type)));
        json.WriteString("type"u8, type.Id);
        json.WriteString("portal"u8, context.Root);
        json.WriteString("language"u8, context.Site.Language.Tag);
        DataIndex.License(json, context.Site.DataLicense);
        json.WriteNumber("count"u8, set.Records.Length);
        if (parts > 1)
        {
            json.WriteNumber("part"u8, part);
            json.WriteNumber("parts"u8, parts);
            if (part < parts) json.WriteString("next"u8, context.Routes.Absolute(DataRoutes.Json(type, part + 1)));
        }

        json.WriteStartArray("entries"u8);
        var values = new OpenDataValues(context, json);
        foreach (var record in set.Records.AsSpan()[set.Parts[part - 1]]) Entry(json, values, set, record);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Entry(Utf8JsonWriter json, OpenDataValues values, DataSet set, Record record)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, record.Id);
        Pages(json, record);
        foreach (var field in set.Fields)
            if (record[field] is { } value) values.Property(record, field, value);
        Derived(json, record);
        json.WriteEndObject();
    }

    private void Pages(Utf8JsonWriter json, Record record)
    {
        if (record.Type.Url is null) return;
        json.WriteStartObject("pages"u8);
        foreach (var language in context.Routes.Translations(record)) json.WriteString(language.Tag, context.Page(record, language));
        json.WriteEndObject();
    }

    private void Derived(Utf8JsonWriter json, Record record)
    {
        var begun = false;
        foreach (var datum in DerivedData.Of(record.Type))
        {
            if (datum.Get(context, record) is not { } value) continue;
            if (!begun) json.WriteStartObject("derived"u8);
            begun = true;
            json.WritePropertyName(datum.Name);
            if (datum.Form == DerivedForm.Text) json.WriteStringValue(value);
            else json.WriteRawValue(value, skipInputValidation: true);
        }

        if (begun) json.WriteEndObject();
    }
}
