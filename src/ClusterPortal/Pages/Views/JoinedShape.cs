using ClusterPortal.Schema;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>The shape of "an entry, or a few fields written in its place": all members of the entry, then those that only the fields have.
/// What one side lacks is null there.</summary>
internal sealed class JoinedShape
{
    private readonly Lazy<(int[] FromRecord, int[] FromGroup)> slots;

    public JoinedShape(FieldGroup group, RecordShape record, RecordShape fields)
    {
        Shape = new RecordShape(group.Name, () => [.. record.Members.Select(m => m with { Nullable = true }), .. fields.Members.Where(m => record.SlotOf(m.Name) < 0)]);
        slots = new(() => (
            [.. Shape.Members.Select(m => record.SlotOf(m.Name))],
            [.. Shape.Members.Select(m => fields.SlotOf(m.Name))]));
    }

    public RecordShape Shape { get; }

    public ITemplateRecord Of(ITemplateRecord value, bool isRecord) => new View(this, value, isRecord);

    private sealed class View(JoinedShape joined, ITemplateRecord value, bool isRecord) : ITemplateRecord
    {
        public RecordShape Shape => joined.Shape;

        public Value Get(int slot)
        {
            var (fromRecord, fromGroup) = joined.slots.Value;
            var at = isRecord ? fromRecord[slot] : fromGroup[slot];
            if (at >= 0) return value.Get(at);
            return Shape.Members[slot].Shape is ListShape ? Value.Of([]) : default;
        }
    }
}
