using ClusterPortal.Schema;
using ClusterPortal.Yaml.Edits;

namespace ClusterPortal.Exchange;

/// <summary>Words for a field as a value to be written: what has a form of its own stands without quotes, what people say in words is kept as text.</summary>
internal static class FieldDraft
{
    /// <param name="field">A field with single values; of a list, what it holds.</param>
    public static Draft Of(Field field, string words) => field.Kind switch
    {
        FieldKind.Markdown when words.Contains('\n', StringComparison.Ordinal) && !words.EndsWith('\n') => new Draft.Text(words + "\n"),
        FieldKind.Text or FieldKind.Markdown or FieldKind.Phone or FieldKind.Link => new Draft.Text(words),
        _ => new Draft.Word(words),
    };
}
