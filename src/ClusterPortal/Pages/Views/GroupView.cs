using ClusterPortal.Content.Values;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>A group of fields as templates see it in one language.</summary>
internal sealed class GroupView(LanguageView view, GroupValue group, RecordShape shape) : ITemplateRecord
{
    public RecordShape Shape { get; } = shape;

    public Value Get(int slot) => view.Of(group[slot], group.Group.Fields[slot]);
}
