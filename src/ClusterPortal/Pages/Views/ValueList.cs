using System.Collections.Immutable;
using ClusterPortal.Content.Values;
using ClusterPortal.Schema;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>The items of a list field, each made when it is asked for.</summary>
internal sealed class ValueList(LanguageView view, Field of, ImmutableArray<FieldValue> items) : ITemplateList
{
    public int Count => items.Length;

    public Value this[int index] => view.Of(items[index], of);
}
