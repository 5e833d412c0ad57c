using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>A record whose members are known at once.</summary>
internal sealed class FixedRecord(RecordShape shape, params Value[] values) : ITemplateRecord
{
    public RecordShape Shape { get; } = shape;

    public Value Get(int slot) => values[slot];
}
