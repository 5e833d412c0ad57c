using System.Buffers;
using System.Text.Json;
using ClusterPortal.Content;
using ClusterPortal.Pages;
using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Outputs.OpenData;

/// <summary>In: the entries of types with the api trait. Out: <c>/api/&lt;folder&gt;.json</c> for each, and <c>/api/index.json</c> that names them.
/// Keys come in the order of the type file, entries in the order of their ids; nothing in them depends on the day unless an entry expires.</summary>
internal sealed class OpenDataFiles(OutputContext context)
{
    public const string Index = "/api/index.json";

    public static string? Route(ContentType type) => type.Has(Traits.Api) ? $"/api/{type.Folder}.json" : null;

    public IEnumerable<PlannedFile> Files()
    {
        yield return new MadeFile(Routes.File(Index), WriteIndex);
        foreach (var type in context.Portal.Types.All)
            if (context.Portal.IsUsed(type) && Route(type) is { } route) yield return new MadeFile(Routes.File(route), output => Write(output, type));
    }

    public void Write(IBufferWriter<byte> output, ContentType type)
    {
        var records = context.Shown(type);
        using var json = JsonOutput.ForFile(output);
        json.WriteStartObject();
        json.WriteString("type"u8, type.Id);
        json.WriteString("portal"u8, context.Root);
        json.WriteString("language"u8, context.Site.Language.Tag);
        json.WriteNumber("count"u8, records.Length);
        json.WriteStartArray("entries"u8);
        var values = new OpenDataValues(context, json);
        foreach (var record in records) Entry(json, values, record);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Entry(Utf8JsonWriter json, OpenDataValues values, Record record)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, record.Id);
        Pages(json, record);
        foreach (var field in record.Type.Fields.Fields)
        {
            // Whether an entry is published follows from its being here; its long text is on its page.
            if (field.Name == "status" || field == record.Type.Body || record[field] is not { } value) continue;
            values.Property(record, field, value);
        }

        json.WriteEndObject();
    }

    private void Pages(Utf8JsonWriter json, Record record)
    {
        if (record.Type.Url is null) return;
        json.WriteStartObject("pages"u8);
        foreach (var language in context.Routes.Translations(record)) json.WriteString(language.Tag, context.Page(record, language));
        json.WriteEndObject();
    }

    private void WriteIndex(IBufferWriter<byte> output)
    {
        using var json = JsonOutput.ForFile(output);
        json.WriteStartObject();
        json.WriteString("portal"u8, context.Root);
        json.WritePropertyName("title"u8);
        Localized(json, context.Site.Title);
        json.WriteStartArray("files"u8);
        foreach (var type in context.Portal.Types.All)
        {
            if (!context.Portal.IsUsed(type) || Route(type) is not { } route) continue;
            json.WriteStartObject();
            json.WriteString("type"u8, type.Id);
            json.WritePropertyName("label"u8);
            Localized(json, type.Other);
            json.WriteString("description"u8, type.Doc);
            json.WriteString("url"u8, context.Routes.Absolute(route));
            json.WriteNumber("count"u8, context.Shown(type).Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A map from language tag to text, in the order written.</summary>
    public static void Localized(Utf8JsonWriter json, LocalizedText text)
    {
        json.WriteStartObject();
        foreach (var part in text.Parts) json.WriteString(part.Language.Tag, part.Text);
        json.WriteEndObject();
    }
}
