using ClusterPortal.Content;
using ClusterPortal.Forms;
using ClusterPortal.Schema;
using ClusterPortal.Templates.Values;
using ClusterPortal.Text;

namespace ClusterPortal.Pages.Views;

/// <summary>In: a part of a form. Out: the rows by which a template shows it in the language of the page.</summary>
internal sealed class FormRows(PlanContext plan, LanguageView view)
{
    private const int MostBoxes = 80;
    private const int LongText = 160;

    private readonly List<Value> rows = [];

    public static IReadOnlyList<Value> Of(PlanContext plan, LanguageView view, FormSection section)
    {
        var made = new FormRows(plan, view);
        foreach (var part in section.Parts) made.Add(part, "", "f");
        return made.rows;
    }

    private void Add(FormPart part, string path, string id)
    {
        var own = part.Name.Length == 0 ? path : path.Length == 0 ? part.Name : $"{path}.{part.Name}";
        var key = part.Name.Length == 0 ? id : $"{id}-{part.Name}";
        if (part.Kind == FieldKind.List) AddList(part, own, key);
        else if (part.Parts.Length > 0)
        {
            Row("group", part, own, key);
            foreach (var inner in part.Parts) Add(inner, own, key);
            Row("end_group", part, own, key);
        }
        else if (part.Localized)
        {
            foreach (var language in (LanguageTag[])[view.Language, .. plan.Site.Languages.Where(l => l != view.Language)]) Row("field", part, own, $"{key}-{language.Tag}", language);
        }
        else Row("field", part, own, key);
    }

    private void AddList(FormPart part, string path, string id)
    {
        var of = part.Of!;
        if (of.Kind == FieldKind.Choice || (of is { Kind: FieldKind.Reference, To: { } to } && plan.Terms(to, view).Length is > 0 and <= MostBoxes))
        {
            Row("choices", part, path, id);
            return;
        }

        if (of is { Kind: FieldKind.Reference, To: null }) return;
        Row("list", part, path, id);
        if (of.Parts.Length > 0)
            foreach (var inner in of.Parts) Add(inner, path, $"{id}-N");
        else
            Add(of with { Field = part.Field }, path, $"{id}-N");
        Row("end_list", part, path, id);
    }

    private void Row(string step, FormPart part, string path, string id, LanguageTag? language = null)
    {
        var (control, source) = Control(part);
        var words = part.Field is { } field ? Value.Of(view.Text(field.Words)) : Value.Of(view.Word(part.Text!, part.Name));
        rows.Add(Value.Of(new FixedRecord(
            FormShapes.Row,
            Value.Of(step),
            Value.Of(id),
            Value.Of(part.Name),
            Value.Of(part.Kind.ToString().ToLowerInvariant()),
            Value.Of(control),
            words,
            step is "field" && part.Name.Length == 0 ? default : Hint(part),
            Value.Of(part.Example),
            Value.Of(part.Required),
            Value.Of(language?.Tag),
            language is { } tag && plan.Site.Languages.Length > 1 ? Value.Of(view.Formats.Strings.LanguageName(tag.Tag)) : default,
            Value.Of(language is { } other && other != view.Language),
            Value.Of(Options(part.Kind == FieldKind.List ? part.Of! : part)),
            Value.Of(source),
            Value.Of(FormPlan.Known.GetValueOrDefault(path)),
            Value.Of(part.Kind switch { FieldKind.Link => "url", FieldKind.Email => "email", FieldKind.Phone => "tel", FieldKind.Date => "date", FieldKind.Time => "datetime-local", _ => "text" }),
            Value.Of(part.Kind == FieldKind.Number ? "decimal" : null),
            Value.Of(part.Kind == FieldKind.Markdown ? 8L : 3L))));
    }

    // What a field is for is told in the language of its type file where nobody has translated it. How a country or language is written is no question where it is chosen by name.
    private Value Hint(FormPart part) =>
        part.Kind is FieldKind.Country or FieldKind.Language || part.Field is not { Help: { } help } field ? default : field.IsOwn ? Value.Of(view.Text(help)) : view.Shown(help);

    private static (string Control, string? Source) Control(FormPart part) => part.Kind switch
    {
        FieldKind.Markdown => ("area", null),
        FieldKind.Text when part.Max > LongText => ("area", null),
        FieldKind.Boolean => ("check", null),
        FieldKind.Choice => ("select", null),
        FieldKind.Country => ("select", "countries"),
        FieldKind.Language => ("select", "languages"),
        FieldKind.Reference => ("select", part.To),
        FieldKind.Image or FieldKind.File => ("file", null),
        _ => ("text", null),
    };

    private Value[] Options(FormPart part)
    {
        if (part.Choices.Length > 0) return [.. part.Choices.Select(c => Option(c.Id, view.Text(c.Label)))];
        if (part.Words.Length > 0) return [.. part.Words.Select(w => Option(w, view.Word($"{part.Text}_{w}", w)))];
        return part is { Kind: FieldKind.Reference, To: { } to } && plan.Terms(to, view) is { Length: <= MostBoxes } terms ? [.. terms.Select(t => Option(t.Id, view.Title(t)))] : [];
    }

    private static Value Option(string id, string label) => Value.Of(new FixedRecord(FormShapes.Option, Value.Of(id), Value.Of(label), Value.False));
}
