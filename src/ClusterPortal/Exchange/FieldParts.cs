using System.Collections.Immutable;
using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Exchange;

/// <summary>The parts of a field that is written as a group: those of its type file, and of quantities, sums of money, places, images and files those that every one has.</summary>
internal static class FieldParts
{
    private static readonly LanguageTag English = new("en");
    private static readonly FieldGroup Money = Group(Part("amount", FieldKind.Number), Choices("unit", "one", "thousand", "million"), Part("currency", FieldKind.Text), Part("year", FieldKind.Number));
    private static readonly FieldGroup Place = Group(new Field { Name = "lat", Kind = FieldKind.Number, Min = -90, Max = 90 }, new Field { Name = "lon", Kind = FieldKind.Number, Min = -180, Max = 180 });
    private static readonly FieldGroup Image = Group(Part("file", FieldKind.Text), Text("alt"), Part("of", FieldKind.Text), Choices("on", "light", "dark", "both"), Part("credit", FieldKind.Text));
    private static readonly FieldGroup File = Group(Part("file", FieldKind.Text), Text("title"), Part("language", FieldKind.Language));

    /// <summary>Null for fields that are single values, and for lists.</summary>
    public static FieldGroup? Of(Field field) => field.Kind switch
    {
        FieldKind.List => null,
        FieldKind.Quantity => Group([Part("value", FieldKind.Quantity), Choices("approx", "exact", "about", "over", "under"), Part("as_of", FieldKind.Date), .. field.Choices.Length > 0 ? [new Field { Name = "band", Kind = FieldKind.Choice, Choices = field.Choices }] : Array.Empty<Field>(), Part("source", FieldKind.Text)]),
        FieldKind.Money => Money,
        FieldKind.Place => Place,
        FieldKind.Image => Image,
        FieldKind.File => File,
        _ => field.Fields,
    };

    private static FieldGroup Group(params ReadOnlySpan<Field> fields) => new("", [.. fields]);

    private static Field Part(string name, FieldKind kind) => new() { Name = name, Kind = kind };

    private static Field Text(string name) => new() { Name = name, Kind = FieldKind.Text, Localized = true };

    private static Field Choices(string name, params ReadOnlySpan<string> ids)
    {
        var choices = ImmutableArray.CreateBuilder<Choice>();
        foreach (var id in ids) choices.Add(new Choice(id, LocalizedText.Of(English, id)));
        return new Field { Name = name, Kind = FieldKind.Choice, Choices = choices.ToImmutable() };
    }
}
