using System.Text.Json;
using ClusterPortal.Forms;
using ClusterPortal.Media;
using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Outputs.Join;

/// <summary>In: a form. Out: as JSON, what its script judges values by and writes them with: the parts with their limits, the forms of addresses, codes of countries,
/// letters for ids, what may be in a picture. All of it is taken from where <c>check</c> has it.</summary>
internal static class FormRules
{
    public static void Write(Utf8JsonWriter json, EntryForm form, string language, int parts)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, form.Type.Id);
        json.WriteString("folder"u8, form.Type.Folder);
        json.WriteString("extension"u8, form.Extension);
        json.WriteString("title"u8, form.Type.Title!.Name);
        json.Optional("body"u8, form.Extension == ".md" ? form.Type.Body!.Name : null);
        json.WriteString("language"u8, language);
        json.WriteString("schema"u8, $"# yaml-language-server: $schema=../../.schema/{form.Type.Id}.json");
        json.WriteNumber("id"u8, RecordId.MostLength);
        json.WriteNumber("parts"u8, parts);
        json.WriteStartArray("fields"u8);
        foreach (var part in form.Parts) Part(json, part);
        json.WriteEndArray();
        json.WriteString("countries"u8, string.Join(' ', Countries.All));
        json.WriteStartArray("letters"u8);
        foreach (var (letters, plain) in Transliteration.Letters)
        {
            json.WriteStringValue(letters);
            json.WriteStringValue(plain);
        }

        json.WriteEndArray();
        Files(json);
        json.WriteEndObject();
    }

    private static void Part(Utf8JsonWriter json, FormPart part)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, part.Name);
        json.WriteString("kind"u8, part.Kind.ToString().ToLowerInvariant());
        if (part.Required) json.WriteBoolean("required"u8, true);
        json.Optional("unless"u8, part.RequiredUnless);
        if (part.Localized) json.WriteBoolean("localized"u8, true);
        if (part.Personal) json.WriteBoolean("personal"u8, true);
        if (part.Whole) json.WriteBoolean("whole"u8, true);
        if (part.Min is { } min) json.Number("min"u8, min);
        if (part.Max is { } max) json.Number("max"u8, max);
        json.Optional("pattern"u8, part.Pattern);
        json.Optional("choices"u8, part.Choices.Length > 0 ? [.. part.Choices.Select(c => c.Id)] : part.Words);
        json.Optional("to"u8, part.To);
        if (part.Parts.Length > 0)
        {
            json.WriteStartArray("parts"u8);
            foreach (var inner in part.Parts) Part(json, inner);
            json.WriteEndArray();
        }

        if (part.Of is { } of)
        {
            json.WritePropertyName("of"u8);
            Part(json, of);
        }

        json.WriteEndObject();
    }

    private static void Files(Utf8JsonWriter json)
    {
        var limits = MediaLimits.Default;
        json.WriteStartObject("files"u8);
        json.WriteNumber("svg"u8, limits.SvgBytes);
        json.WriteNumber("image"u8, limits.ImageBytes);
        json.WriteNumber("document"u8, limits.DocumentBytes);
        json.WriteNumber("pixels"u8, limits.Pixels);
        json.WriteNumber("side"u8, limits.Side);
        json.WriteString("elements"u8, string.Join(' ', SvgPolicy.Elements.Order(StringComparer.Ordinal)));
        json.WriteString("reported"u8, string.Join(' ', SvgPolicy.Reported.Order(StringComparer.Ordinal)));
        json.WriteString("unwrapped"u8, string.Join(' ', SvgPolicy.Unwrapped.Order(StringComparer.Ordinal)));
        json.WriteString("attributes"u8, string.Join(' ', SvgPolicy.Presentation.Concat(SvgPolicy.Geometry).Order(StringComparer.Ordinal)));
        json.WriteString("styles"u8, string.Join(' ', SvgPolicy.Presentation.Order(StringComparer.Ordinal)));
        json.WriteEndObject();
    }
}
