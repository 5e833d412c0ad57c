using System.Collections.Frozen;
using ClusterPortal.Schema;
using ClusterPortal.Templates.Shapes;

namespace ClusterPortal.Pages.Views;

/// <summary>What templates may ask of entries and their values: made from the type files, so that a misspelt field is found when the theme is loaded.</summary>
internal sealed class Shapes
{
    public static readonly RecordShape Choice = new("choice", new Member("id", Shape.Text), new Member("label", Shape.Text));

    public static readonly RecordShape Source = new(
        "source", new Member("title", Shape.Text, true), new Member("publisher", Shape.Text, true), new Member("url", Shape.Text, true));

    public static readonly RecordShape Coverage = new(
        "coverage", new Member("known", Shape.Number), new Member("of", Shape.Number), new Member("text", Shape.Text, Doc: "Such as: data on 114 of 150."));

    public static readonly RecordShape Quantity = new(
        "quantity",
        new Member("value", Shape.Number, true, "Null when there is no data."),
        new Member("approx", Shape.Text, Doc: "exact, about, over or under."),
        new Member("band", Choice, true),
        new Member("text", Shape.Text, Doc: "As the page's language writes it."),
        new Member("as_of", Shape.Date, true),
        new Member("source", Source, true),
        new Member("coverage", Coverage, true, "On how much of the whole it rests; null when on all of it."));

    public static readonly RecordShape Money = new(
        "money", new Member("amount", Shape.Number), new Member("currency", Shape.Text), new Member("text", Shape.Text), new Member("year", Shape.Number, true));

    public static readonly RecordShape Moment = new(
        "moment",
        new Member("date", Shape.Date),
        new Member("iso", Shape.Text, Doc: "For the datetime attribute: with the offset from UTC unless it is a whole day."),
        new Member("text", Shape.Text),
        new Member("time_text", Shape.Text, true),
        new Member("all_day", Shape.Boolean),
        new Member("zone", Shape.Text));

    public static readonly RecordShape Place = new("place", new Member("lat", Shape.Number), new Member("lon", Shape.Number));

    public static readonly RecordShape Image = new(
        "image",
        new Member("url", Shape.Url),
        new Member("alt", Shape.Text),
        new Member("width", Shape.Number, true),
        new Member("height", Shape.Number, true),
        new Member("credit", Shape.Text, true),
        new Member("on", Shape.Text, Doc: "light, dark or both."));

    public static readonly RecordShape File = new(
        "file",
        new Member("url", Shape.Url),
        new Member("title", Shape.Text),
        new Member("language", Shape.Text, true),
        new Member("type", Shape.Text, Doc: "PDF, SVG…"),
        new Member("size_text", Shape.Text));

    public static readonly RecordShape Language = new("language", new Member("tag", Shape.Text), new Member("label", Shape.Text));

    public static readonly RecordShape Country = new("country", new Member("code", Shape.Text), new Member("label", Shape.Text));

    private readonly ContentTypes types;
    private readonly FrozenDictionary<string, RecordShape> records;
    private readonly Dictionary<FieldGroup, RecordShape> groups = [];
    private readonly Dictionary<Field, JoinedShape> joined = [];

    public Shapes(ContentTypes types)
    {
        this.types = types;
        records = types.All.ToFrozenDictionary(t => t.Id, t => new RecordShape(t.Id, () => [.. Members(t)]), StringComparer.Ordinal);
        foreach (var type in types.All) AddGroups(type.Fields);
        Clusters = new ClusterShapes(records);
        Credibility = new CredibilityShapes(Clusters);
    }

    public ClusterShapes Clusters { get; }

    public CredibilityShapes Credibility { get; }

    public RecordShape Of(ContentType type) => records[type.Id];

    public RecordShape Of(FieldGroup group) => groups[group];

    /// <summary>The shape of a reference that also accepts a group: the members of both.</summary>
    public JoinedShape Joined(Field field) => joined[field];

    /// <summary>The derived members of every entry, after its fields, in the order of <see cref="RecordView"/>; those whose name is a field's are left out.</summary>
    public IReadOnlyList<Derived> DerivedOf(ContentType type) =>
        [.. Derived.All.Concat(Extras.Of(type, this)).Where(d => type.Fields.Find(d.Member.Name) is null && type.Inverses.All(i => i.Name != d.Member.Name))];

    public Shape Of(Field field) =>
        field.Kind switch
        {
            FieldKind.Text or FieldKind.Link or FieldKind.Email or FieldKind.Phone => Shape.Text,
            FieldKind.Markdown => Shape.Html,
            FieldKind.Number => Shape.Number,
            FieldKind.Quantity => Quantity,
            FieldKind.Money => Money,
            FieldKind.Boolean => Shape.Boolean,
            FieldKind.Date => Shape.Date,
            FieldKind.Time => Moment,
            FieldKind.Choice => Choice,
            FieldKind.Reference when field.Fields is not null => joined[field].Shape,
            FieldKind.Reference => field.To.Length == 1 && records.TryGetValue(field.To[0], out var target) ? target : Shape.Any,
            FieldKind.List => Shape.List(Of(field.Of!)),
            FieldKind.Group => groups[field.Fields!],
            FieldKind.Place => Place,
            FieldKind.Image => Image,
            FieldKind.File => File,
            FieldKind.Language => Language,
            _ => Country,
        };

    private IEnumerable<Member> Members(ContentType type)
    {
        foreach (var field in type.Fields.Fields) yield return Member(field);
        foreach (var derived in DerivedOf(type)) yield return derived.Like is { } like && type.Fields.Find(like) is { } field ? derived.Member with { Shape = Of(field), Nullable = field.Kind != FieldKind.List } : derived.Member;
        foreach (var inverse in type.Inverses) yield return new Member(inverse.Name, Shape.List(records[inverse.From]), Doc: $"The {inverse.From} entries that refer to this one.");
    }

    private Member Member(Field field) =>
        new(field.Name, Of(field), !field.Required && field.Kind is not (FieldKind.List or FieldKind.Boolean), field.Doc);

    private void AddGroups(FieldGroup group)
    {
        foreach (var field in group.Fields)
        {
            var inner = field.Of ?? field;
            if (inner.Fields is not { } fields) continue;
            AddGroups(fields);
            groups[fields] = new RecordShape(fields.Name, () => [.. fields.Fields.Select(Member)]);
            if (inner.Kind == FieldKind.Reference && types.Find(inner.To[0]) is { } target) joined[inner] = new JoinedShape(fields, records[target.Id], groups[fields]);
        }
    }
}
