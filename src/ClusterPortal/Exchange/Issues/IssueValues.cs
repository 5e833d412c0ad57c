using ClusterPortal.Forms;
using ClusterPortal.Schema;
using ClusterPortal.Yaml.Edits;

namespace ClusterPortal.Exchange.Issues;

/// <summary>What was read without knowing the type: words become texts where the type has texts, so that they are quoted like those that people write.</summary>
internal static class IssueValues
{
    public static Draft As(FormPart part, Draft value) => (part, value) switch
    {
        ({ Of: { } of }, Draft.List list) => new Draft.List([.. list.Items.Select(i => As(of, i))]),
        ({ Parts.Length: > 0 }, Draft.Map map) => new Draft.Map([.. map.Entries.Select(e => KeyValuePair.Create(e.Key, part.Parts.FirstOrDefault(p => p.Name == e.Key) is { } inner ? As(inner, e.Value) : e.Value))]),
        ({ Localized: true }, Draft.Map texts) => new Draft.Map([.. texts.Entries.Select(e => KeyValuePair.Create(e.Key, Text(e.Value)))]),
        ({ Kind: FieldKind.Text or FieldKind.Markdown or FieldKind.Phone or FieldKind.Link }, _) => Text(value),
        _ => value,
    };

    private static Draft Text(Draft value) => value is Draft.Word word ? new Draft.Text(word.Value) : value;
}
