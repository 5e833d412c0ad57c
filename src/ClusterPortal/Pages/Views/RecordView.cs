using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Schema;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>An entry as templates see it in one language: its fields, then what is derived, then its back-references.</summary>
internal sealed class RecordView(LanguageView view, Record record, RecordShape shape, IReadOnlyList<Derived> derived) : ITemplateRecord
{
    public LanguageView View { get; } = view;

    public Record Record { get; } = record;

    public RecordShape Shape { get; } = shape;

    public Value Get(int slot)
    {
        var fields = Record.Type.Fields.Fields;
        if (slot < fields.Length)
        {
            // Times are written by the clock of the place, so an event with a time zone of its own is shown in that.
            return Record[slot] is TimeValue time ? View.Of(time, Events.ZoneOf(Record) ?? View.Zone) : View.Of(Record[slot], fields[slot]);
        }

        slot -= fields.Length;
        if (slot < derived.Count) return derived[slot].Get(this);
        return Value.Of(new RecordList(View, View.Portal.Back(Record, Record.Type.Inverses[slot - derived.Count])));
    }
}
