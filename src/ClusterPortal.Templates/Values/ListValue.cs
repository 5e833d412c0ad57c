namespace ClusterPortal.Templates.Values;

/// <summary>An array that templates make and may change: items by number and, as Scriban has it, properties by name.</summary>
public sealed class ListValue : ITemplateList
{
    private readonly List<Value> _items;
    private MapValue? _properties;

    public ListValue() => _items = [];

    public ListValue(IEnumerable<Value> items) => _items = [.. items];

    internal ListValue(int capacity) => _items = new List<Value>(capacity);

    public int Count => _items.Count;

    public Value this[int index] => _items[index];

    /// <summary>Templates cannot change the list.</summary>
    public bool IsReadOnly { get; init; }

    internal List<Value> Items => _items;

    internal MapValue? Properties => _properties;

    internal MapValue PropertiesForWrite => _properties ??= new MapValue();

    public void Add(Value value) => _items.Add(value);
}
