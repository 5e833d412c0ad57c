using System.Buffers;
using ClusterPortal.Pages;
using ClusterPortal.Schema;

namespace ClusterPortal.Outputs.OpenData;

/// <summary>In: a type. Out: <c>/api/schema/&lt;type&gt;.json</c>, the JSON Schema of the files of its entries: what <see cref="OpenDataValues"/> writes, with the
/// labels and words of the type file. Lengths are no part of it: they bind those who write entries, not those who read them.</summary>
internal sealed class DataSchema(OutputContext context, ContentType type)
{
    public void Write(IBufferWriter<byte> output)
    {
        using var json = JsonOutput.ForFile(output);
        var schema = new SchemaWriter(json);
        schema.Begin(context.Routes.Absolute(DataRoutes.Schema(type)), context.Text(type.Other, context.Site.Language), type.Doc);
        schema.Object(["$schema", "type", "portal", "language", "count", "entries"], () =>
        {
            schema.Property("$schema", "This schema.", () => schema.String("uri"));
            schema.Property("type", "The type of the entries.", () => schema.Const(type.Id));
            schema.Property("portal", "Address of the portal.", () => schema.String("uri"));
            schema.Property("language", "The portal's default language.", () => schema.String());
            schema.Property("license", "The terms of the data as a whole. Entries may name others under sources.", () => schema.Reference("license"));
            schema.Property("count", "How many entries there are in all parts.", () => schema.Type("integer"));
            schema.Property("part", "Which part this is, from 1.", () => schema.Type("integer"));
            schema.Property("parts", "How many parts there are.", () => schema.Type("integer"));
            schema.Property("next", "Address of the next part.", () => schema.String("uri"));
            schema.Property("entries", "In the order of their ids.", () => schema.Array(() => schema.Reference("entry")));
        });
        schema.End(() => schema.Property("entry", null, () => Entry(schema), context.Text(type.One, context.Site.Language)));
    }

    private void Entry(SchemaWriter schema)
    {
        string[] always = type.Url is null ? ["id"] : ["id", "pages"];
        schema.Object([.. always, .. Required(type.Fields, person: false)], () =>
        {
            schema.Property("id", "Stays the same as long as the entry exists.", () => schema.String());
            if (type.Url is not null) schema.Property("pages", "Address of its page in each language in which it is written.", () => schema.Reference("localized"));
            foreach (var field in type.Fields.Fields)
                if (OpenFields.IsPublished(field)) Field(schema, field);
            if (DerivedData.Of(type) is not { Length: > 0 } derived) return;
            schema.Property("derived", "Worked out, not written down.", () => schema.Object([], () =>
            {
                foreach (var datum in derived) schema.Property(datum.Name, datum.Doc, () =>
                {
                    if (datum.Form == DerivedForm.Table) StatTableData.Schema(schema);
                    else schema.Type(datum.Form == DerivedForm.Number ? "number" : "string");
                });
            }));
        });
    }

    // What a reference leads to may be unpublished, and is then left out.
    private static IEnumerable<string> Required(FieldGroup group, bool person) =>
        group.Fields.Where(f => f.Required && f.Kind != FieldKind.Reference && OpenFields.IsPublished(f, person)).Select(f => f.Name);

    private void Field(SchemaWriter schema, Field field) =>
        schema.Property(field.Name, field.Doc, () => Kind(schema, field), field.Label is { } label ? context.Text(label, context.Site.Language) : null);

    private void Kind(SchemaWriter schema, Field field)
    {
        switch (field.Kind)
        {
            case FieldKind.Markdown:
            case FieldKind.Text when field.Localized:
                schema.Reference("localized");
                break;
            case FieldKind.Text or FieldKind.Phone or FieldKind.Language:
                schema.Pattern(field.PatternText is { } pattern ? $"^(?:{pattern})$" : null);
                break;
            case FieldKind.Country:
                schema.Pattern("^[A-Z]{2}$");
                break;
            case FieldKind.Link:
                schema.String("uri");
                break;
            case FieldKind.Email:
                schema.String("email");
                break;
            case FieldKind.Number:
                schema.Number(field.Min, field.Max);
                break;
            case FieldKind.Boolean:
                schema.Type("boolean");
                break;
            case FieldKind.Date:
                schema.String("date");
                break;
            case FieldKind.Time:
                schema.AnyOf(() => schema.String("date-time"), () => schema.String("date"));
                break;
            case FieldKind.Choice:
                schema.Enum([.. field.Choices.Select(c => c.Id)]);
                break;
            case FieldKind.List:
                schema.Array(() => Kind(schema, field.Of!));
                break;
            case FieldKind.Group:
                Group(schema, field.Fields!, person: false);
                break;
            case FieldKind.Reference:
                Reference(schema, field);
                break;
            default:
                Amount(schema, field);
                break;
        }
    }

    private void Group(SchemaWriter schema, FieldGroup group, bool person) =>
        schema.Object([.. Required(group, person)], () =>
        {
            foreach (var field in group.Fields)
                if (OpenFields.IsPublished(field, person)) Field(schema, field);
        });

    private void Reference(SchemaWriter schema, Field field)
    {
        var kinds = new List<Action>();
        var targets = field.To.Select(context.Portal.Types.Find).OfType<ContentType>().ToArray();
        if (targets.Any(t => t.Has(Traits.Api))) kinds.Add(() => schema.String());
        foreach (var target in targets.Where(t => !t.Has(Traits.Api)))
        {
            kinds.Add(() => schema.Object(["id"], () =>
            {
                schema.Property("id", null, () => schema.String());
                foreach (var name in OpenFields.Within)
                    if (target.Fields.Find(name) is { } within) Field(schema, within);
            }));
        }

        if (field.Fields is { } group) kinds.Add(() => Group(schema, group, OpenFields.IsPerson(field)));
        schema.AnyOf(kinds);
    }

    private static void Amount(SchemaWriter schema, Field field)
    {
        switch (field.Kind)
        {
            case FieldKind.Quantity:
                Quantity(schema, field);
                break;
            case FieldKind.Money:
                schema.Object(["amount", "currency"], () =>
                {
                    schema.Property("amount", "In units of the currency.", () => schema.Type("number"));
                    schema.Property("currency", "ISO 4217.", () => schema.Pattern("^[A-Z]{3}$"));
                    schema.Property("year", null, () => schema.Type("integer"));
                });
                break;
            case FieldKind.Place:
                schema.Object(["lat", "lon"], () =>
                {
                    schema.Property("lat", "Degrees north, WGS 84.", () => schema.Number(-90, 90));
                    schema.Property("lon", "Degrees east, WGS 84.", () => schema.Number(-180, 180));
                });
                break;
            case FieldKind.Image or FieldKind.File:
                schema.Object([], () =>
                {
                    schema.Property("url", "Left out when the file was not fit to publish.", () => schema.String("uri"));
                    schema.Property("text", "Alternative text of a picture, title of a document.", () => schema.Reference("localized"));
                    schema.Property("credit", "Who made it.", () => schema.String());
                    schema.Property("about", "What a picture shows, or the language of a document.", () => schema.String());
                });
                break;
            default:
                throw new InvalidOperationException($"no schema of {field.Kind}");
        }
    }

    /// <summary>The property that says on how much of the whole a figure rests.</summary>
    public static void Coverage(SchemaWriter schema) =>
        schema.Property("coverage", "On how much of the whole it rests; left out when it rests on all of it, or when nobody counted.", () => schema.Object(["known", "of"], () =>
        {
            schema.Property("known", "On how many there are data.", () => schema.Type("integer"));
            schema.Property("of", "How many there are.", () => schema.Type("integer"));
        }));

    private static void Quantity(SchemaWriter schema, Field field) =>
        schema.Object([], () =>
        {
            if (field.Choices.Length > 0) schema.Property("band", "Known instead of, or beside, the number.", () => schema.Enum([.. field.Choices.Select(c => c.Id)]));
            schema.Property("value", "null means that nobody knows, never 0.", () => schema.AnyOf(() => schema.Type("number"), () => schema.Type("null")));
            schema.Property("approx", "Left out when the value is exact.", () => schema.Enum(["about", "over", "under"]));
            Coverage(schema);
            schema.Property("as_of", "The day to which it refers.", () => schema.String("date"));
            schema.Property("source", "Who says so.", () => schema.Object([], () =>
            {
                schema.Property("title", null, () => schema.String());
                schema.Property("publisher", null, () => schema.String());
                schema.Property("url", null, () => schema.String("uri"));
            }));
        });
}
