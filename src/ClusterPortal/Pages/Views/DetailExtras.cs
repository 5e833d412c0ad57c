using ClusterPortal.Schema;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>All that an entry says, for templates that do not know its type: its fields one after the other, and the entries that refer to it.</summary>
internal static class DetailExtras
{
    public static readonly IReadOnlyList<Derived> All =
    [
        new(new Member("body_html", Shape.Html, true, "Its long text, whatever the type calls it."), v => v.Record.Type.Body is { } f && v.Record[f] is { } text ? v.View.Of(text, f) : default),
        new(new Member("lead_image", Shapes.Image, true, "Its picture, whatever the type calls it."), v => v.Record.Type.Image is { } f && v.Record[f] is { } image ? v.View.Of(image, f) : default),
        new(new Member("details", Shape.List(DetailShapes.Detail), Doc: "Its fields, ready to be shown, without title, summary, text and picture."), v => Details(v, own: false)),
        new(new Member("own_details", Shape.List(DetailShapes.Detail), Doc: "Those of its fields that the site added to its type."), v => Details(v, own: true)),
        new(new Member("related", Shape.List(DetailShapes.Related), Doc: "The entries that refer to it, by the inverse under which they do."), v => Related(v, own: false)),
        new(new Member("own_related", Shape.List(DetailShapes.Related), Doc: "Those of a type that the site added."), v => Related(v, own: true)),
    ];

    private static Value Details(RecordView entry, bool own)
    {
        var type = entry.Record.Type;
        if (own && !type.Fields.Fields.Any(f => f.IsOwn)) return Value.Of([]);
        return Value.Of([.. new DetailReader(entry.View, entry.Record).All().Where(d => !own || type.Fields.Find(d.Name)!.IsOwn).Select(d => d.ToValue())]);
    }

    private static Value Related(RecordView entry, bool own)
    {
        var view = entry.View;
        var found = new List<Value>();
        foreach (var inverse in entry.Record.Type.Inverses)
        {
            if (own && !inverse.IsOwn) continue;
            var records = view.Portal.Back(entry.Record, inverse);
            if (records.IsEmpty) continue;
            var from = view.Portal.Types.Find(inverse.From)!;
            found.Add(Value.Of(new FixedRecord(
                DetailShapes.Related, Value.Of(inverse.Name), Value.Of(view.Text(inverse.Label ?? from.Other)), Value.Of(from.Id), Value.Of(new RecordList(view, records)))));
        }

        return Value.Of(found);
    }
}
