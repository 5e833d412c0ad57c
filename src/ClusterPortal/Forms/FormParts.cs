using System.Collections.Immutable;
using System.Globalization;
using ClusterPortal.Schema;
using ClusterPortal.Yaml;

namespace ClusterPortal.Forms;

/// <summary>From fields to what a form asks for. Values with parts, such as sums of money, are taken apart here; their limits are those of <c>Content/AmountReader</c>.</summary>
internal static class FormParts
{
    private const int Deepest = 2;

    /// <summary>Null for a field that a form cannot ask for: lists within lists.</summary>
    public static FormPart? Of(Field field, int depth = 0)
    {
        if (field.Kind == FieldKind.List)
            return depth > 0 || Of(field.Of!, depth + 1) is not { } item ? null : Made(field, FieldKind.List) with { Of = item with { Name = "" } };
        var parts = PartsOf(field, depth);
        if (field.Kind is FieldKind.Group or FieldKind.Reference && field.Fields is not null && parts.Length == 0) return null;
        return Made(field, parts.Length > 0 && field.Kind == FieldKind.Reference ? FieldKind.Group : field.Kind) with { Parts = parts };
    }

    private static FormPart Made(Field field, FieldKind kind) => new(field.Name, kind)
    {
        Field = field,
        Required = field is { Required: true, Default: null },
        RequiredUnless = field.RequiredUnless,
        Localized = field.Localized,
        Min = field.Min,
        Max = field.Max,
        Pattern = field.PatternText,
        Example = ExampleOf(field),
        Choices = field.Kind == FieldKind.Quantity ? [] : field.Choices,
        To = field.Kind == FieldKind.Reference && field.Fields is null && field.To is [var only] ? only : null,
    };

    // A person's address is asked for like any other; files that go with the form leave it out.
    private static ImmutableArray<FormPart> PartsOf(Field field, int depth) => field.Kind switch
    {
        FieldKind.Group when depth < Deepest => Inner(field.Fields!, depth, person: false),
        FieldKind.Reference when field.Fields is { } inline && depth < Deepest => Inner(inline, depth, person: field.To.Contains("person")),
        FieldKind.Quantity =>
        [
            Number("value", "join_value") with { Required = true, RequiredUnless = field.Choices.Length > 0 ? "band" : null, Min = field.Min ?? 0, Max = field.Max },
            .. field.Choices.Length > 0 ? [new FormPart("band", FieldKind.Choice) { Text = "join_band", Choices = field.Choices }] : (FormPart[])[],
            new FormPart("as_of", FieldKind.Date) { Text = "join_as_of" },
        ],
        FieldKind.Money =>
        [
            Number("amount", "join_amount") with { Required = true, Min = -1_000_000_000_000_000, Max = 1_000_000_000_000_000 },
            Word("unit", "join_unit", "one", "thousand", "million"),
            new FormPart("currency", FieldKind.Text) { Text = "join_currency", Required = true, Pattern = "[A-Z]{3}", Example = "EUR" },
            Number("year", "join_year") with { Whole = true, Min = 1800, Max = 2200 },
        ],
        FieldKind.Place =>
        [
            Number("lat", "join_lat") with { Required = true, Min = -90, Max = 90 },
            Number("lon", "join_lon") with { Required = true, Min = -180, Max = 180 },
        ],
        FieldKind.Image =>
        [
            new FormPart("file", FieldKind.Image) { Text = "join_file", Required = true },
            new FormPart("alt", FieldKind.Text) { Text = "join_alt", Localized = true, Max = 300 },
            field.Name == "logo" ? Word("on", "join_on", "light", "dark", "both") : Word("of", "join_of", "premises", "team", "product"),
        ],
        FieldKind.File =>
        [
            new FormPart("file", FieldKind.File) { Text = "join_file", Required = true },
            new FormPart("title", FieldKind.Text) { Text = "join_title", Localized = true, Max = 300 },
            new FormPart("language", FieldKind.Language) { Text = "join_language" },
        ],
        _ => [],
    };

    private static ImmutableArray<FormPart> Inner(FieldGroup group, int depth, bool person) =>
        [.. group.Fields.Select(f => Of(f, depth + 1) is { } part ? person && f.Kind is FieldKind.Email or FieldKind.Phone ? part with { Personal = true } : part : null).OfType<FormPart>()];

    private static FormPart Number(string name, string text) => new(name, FieldKind.Number) { Text = text };

    private static FormPart Word(string name, string text, params string[] words) => new(name, FieldKind.Choice) { Text = text, Words = [.. words] };

    private static string? ExampleOf(Field field) => field.Example switch
    {
        YamlScalar scalar => scalar.Value,
        YamlMapping { Entries: [{ Value: YamlScalar first }, ..] } when field.Localized => first.Value,
        _ => field is { Kind: FieldKind.Number, Min: { } least } ? least.ToString(CultureInfo.InvariantCulture) : null,
    };
}
