using System.Collections.Immutable;
using ClusterPortal.Content.Values;
using ClusterPortal.Schema;

namespace ClusterPortal.Domain;

/// <summary>What a field's value says, as the plain type its kind stands for; null or empty when it is absent or of another kind.</summary>
internal static class Reading
{
    public static LocalizedText? Text(this FieldValue? value) => (value as TextValue)?.Text;

    /// <summary>A link, an address, a code; or a text that is the same in every language.</summary>
    public static string? Word(this FieldValue? value) => value switch
    {
        WordValue word => word.Text,
        TextValue text => text.Text.Parts[0].Text,
        _ => null,
    };

    public static decimal? Number(this FieldValue? value) => (value as NumberValue)?.Number;

    public static DateOnly? Date(this FieldValue? value) => value switch
    {
        DateValue date => date.Date,
        TimeValue time => time.Date,
        _ => null,
    };

    public static bool IsTrue(this FieldValue? value) => value is BooleanValue { IsTrue: true };

    public static Choice? Choice(this FieldValue? value) => (value as ChoiceValue)?.Choice;

    public static ImmutableArray<FieldValue> Items(this FieldValue? value) => (value as ListValue)?.Items ?? [];

    public static FieldValue? Member(this FieldValue? value, string name) => (value as GroupValue)?[name];
}
