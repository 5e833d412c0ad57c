namespace ClusterPortal.Templates.Values;

/// <summary>The whole numbers from one to another, up or down, without holding them.</summary>
internal sealed class RangeValue(long first, int count, bool descending) : ITemplateList
{
    public int Count => count;

    public Value this[int index] => Value.Of(descending ? first - index : first + index);
}
