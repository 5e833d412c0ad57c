using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>Entries as a list in templates, seen in one language.</summary>
internal sealed class RecordList(LanguageView view, ImmutableArray<Record> records) : ITemplateList
{
    public int Count => records.Length;

    public Value this[int index] => Value.Of(view.Of(records[index]));
}
