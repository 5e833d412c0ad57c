using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Schema;

namespace ClusterPortal.Domain.Statistics;

/// <summary>What entries are counted by: a field of their type, one within its groups (<c>memberships.cluster</c>), or a class that is worked out:
/// <c>size_band</c> of organisations and <c>stage</c> of clusters. Of memberships, certificates and the like only those count that hold on the day.</summary>
internal sealed class DirectoryField
{
    private readonly Field[] path;
    private readonly Func<Record, (Choice, int)?>? derived;

    private DirectoryField(Field[] path, Func<Record, (Choice, int)?>? derived)
    {
        this.path = path;
        this.derived = derived;
        var last = path.Length > 0 ? path[^1] : null;
        Field = last?.Of ?? last;
    }

    /// <summary>The field whose values are told apart; null for classes that are worked out.</summary>
    public Field? Field { get; }

    /// <summary>Whether its values are few and named, so that a table can have a row for each.</summary>
    public bool MakesRows => derived is not null || Field?.Kind is FieldKind.Choice or FieldKind.Reference or FieldKind.Country or FieldKind.Language or FieldKind.Text;

    /// <summary>Null when the type has no such field.</summary>
    public static DirectoryField? Find(ContentType type, string name)
    {
        if (Derived(type, name) is { } derived) return new DirectoryField([], derived);
        var path = new List<Field>();
        var group = type.Fields;
        foreach (var part in name.Split('.'))
        {
            if (group?.Find(part) is not { } field) return null;
            path.Add(field);
            group = (field.Of ?? field).Kind == FieldKind.Group ? (field.Of ?? field).Fields : null;
        }

        return new DirectoryField([.. path], null);
    }

    /// <summary>The names of a type that could be meant, for suggestions.</summary>
    public static IEnumerable<string> Names(ContentType type) =>
        type.Fields.Names.Concat(type.Id switch { "organization" => ["size_band"], "cluster" => ["stage"], _ => [] });

    /// <summary>The values of an entry, each once; empty when it does not say.</summary>
    public IEnumerable<DirectoryKey> KeysOf(Record record, Portal portal)
    {
        if (derived is not null) return derived(record) is var (choice, order) ? [new DirectoryKey(choice.Id, choice.Label, order)] : [];
        return path.Length == 0 ? [] : Values(record[path[0]], 1, portal).Select(v => Key(v, portal)).OfType<DirectoryKey>().DistinctBy(k => k.Id);
    }

    /// <summary>The numbers of an entry, with how sure each is; empty when it gives none, or only a band.</summary>
    public IEnumerable<(decimal Number, Approximation Approximation)> NumbersOf(Record record, Portal portal) =>
        path.Length == 0
            ? []
            : Values(record[path[0]], 1, portal).Select(v => v switch
            {
                NumberValue number => (Number: (decimal?)number.Number, Approximation: Approximation.Exact),
                QuantityValue quantity => (quantity.Number, quantity.Approximation),
                MoneyValue money => (money.Amount, Approximation.Exact),
                _ => (null, Approximation.Exact),
            }).Where(n => n.Number is not null).Select(n => (n.Number!.Value, n.Approximation));

    private IEnumerable<FieldValue> Values(FieldValue? value, int depth, Portal portal) =>
        value switch
        {
            null => [],
            ListValue list => list.Items.SelectMany(i => Values(i, depth, portal)),
            GroupValue group when depth < path.Length => group.Holds(portal.Today) ? Values(group[path[depth].Name], depth + 1, portal) : [],
            _ => [value],
        };

    private DirectoryKey? Key(FieldValue value, Portal portal) =>
        value switch
        {
            ChoiceValue choice => new(choice.Choice.Id, choice.Choice.Label, Field!.Choices.IndexOf(choice.Choice)),
            ReferenceValue reference => portal.Find(reference) is { } record ? new(record.Id, record.Title) : null,
            WordValue word => new(word.Text, null),
            TextValue text => new(text.Text.Parts[0].Text, text.Text),
            BooleanValue boolean => new(boolean.IsTrue ? "true" : "false", null),
            NumberValue number => new(number.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), null),
            _ => null,
        };

    private static Func<Record, (Choice, int)?>? Derived(ContentType type, string name) =>
        (type.Id, name) switch
        {
            ("organization", "size_band") => r => SizeBands.Of(r) is { } band && r.Type.Fields.Find("employees") is { } staff && staff.FindChoice(band) is { } choice ? (choice, staff.Choices.IndexOf(choice)) : null,
            ("cluster", "stage") => r => Maturity.Of(r) is { Stage: { } stage } maturity ? (stage, maturity.Stages.IndexOf(stage)) : null,
            _ => null,
        };
}
