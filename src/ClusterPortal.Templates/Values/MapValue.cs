namespace ClusterPortal.Templates.Values;

/// <summary>An object that templates make with braces, or a JSON object: members by name, in the order they were set.</summary>
public sealed class MapValue
{
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<string, Value>> _members = [];
    private HashSet<string>? _readOnly;

    public int Count => _members.Count;

    public IReadOnlyList<KeyValuePair<string, Value>> Members => _members;

    /// <summary>Templates cannot change the object. Objects that several pages share must be read-only.</summary>
    public bool IsReadOnly { get; init; }

    public Value this[string name]
    {
        get => _index.TryGetValue(name, out var at) ? _members[at].Value : default;
        set
        {
            if (_index.TryGetValue(name, out var at))
            {
                _members[at] = new(name, value);
            }
            else
            {
                _index[name] = _members.Count;
                _members.Add(new(name, value));
            }
        }
    }

    public bool TryGet(string name, out Value value)
    {
        var found = _index.TryGetValue(name, out var at);
        value = found ? _members[at].Value : default;
        return found;
    }

    public bool Has(string name) => _index.ContainsKey(name);

    public bool Remove(string name)
    {
        if (!_index.Remove(name, out var at))
        {
            return false;
        }

        _members.RemoveAt(at);
        for (var i = at; i < _members.Count; i++)
        {
            _index[_members[i].Key] = i;
        }

        return true;
    }

    internal void Clear()
    {
        _index.Clear();
        _members.Clear();
        _readOnly = null;
    }

    internal void Freeze(string name) => (_readOnly ??= new(StringComparer.Ordinal)).Add(name);

    internal bool IsFrozen(string name) => IsReadOnly || (_readOnly?.Contains(name) ?? false);
}
