using System.Collections.Immutable;

namespace ClusterPortal.Yaml.Edits;

/// <summary>A value that is to be written. How it is quoted follows from what it is.</summary>
internal abstract record Draft
{
    /// <summary>Words of people: always read as text, however they look.</summary>
    internal sealed record Text(string Value) : Draft;

    /// <summary>A number, a date, a code, an id: without quotes where YAML reads exactly it.</summary>
    internal sealed record Word(string Value) : Draft;

    /// <summary><c>null</c>: the key is there, the value is not.</summary>
    internal sealed record Nothing : Draft;

    internal sealed record List(ImmutableArray<Draft> Items) : Draft;

    /// <summary>Keys in the order in which they are written.</summary>
    internal sealed record Map(ImmutableArray<KeyValuePair<string, Draft>> Entries) : Draft
    {
        public Draft? this[string key]
        {
            get
            {
                foreach (var entry in Entries)
                    if (entry.Key == key) return entry.Value;
                return null;
            }
        }

        /// <summary>The same group with the key's value; a new key comes last, and null takes a key away.</summary>
        public Map With(string key, Draft? value)
        {
            for (var i = 0; i < Entries.Length; i++)
                if (Entries[i].Key == key) return new Map(value is null ? Entries.RemoveAt(i) : Entries.SetItem(i, new(key, value)));
            return value is null ? this : new Map(Entries.Add(new(key, value)));
        }
    }

    /// <summary>The value of a scalar; null for lists and groups, and for nothing.</summary>
    public string? Scalar => this switch { Text text => text.Value, Word word => word.Value, _ => null };

    public static Draft Of(YamlNode node) => node switch
    {
        YamlMapping map => new Map([.. map.Entries.Select(e => KeyValuePair.Create(e.Key.Value, Of(e.Value)))]),
        YamlSequence list => new List([.. list.Items.Select(Of)]),
        YamlScalar { IsNull: true } => new Nothing(),
        YamlScalar { IsPlain: true } scalar => new Word(scalar.Value),
        YamlScalar scalar => new Text(scalar.Value),
        _ => throw new InvalidOperationException("not a node"),
    };

    /// <summary>Whether both are read as the same: signs of quoting and the order of keys say nothing.</summary>
    public static bool IsSame(Draft a, Draft b) => (a, b) switch
    {
        (Map one, Map other) => one.Entries.Length == other.Entries.Length && one.Entries.All(e => other[e.Key] is { } value && IsSame(e.Value, value)),
        (List one, List other) => one.Items.Length == other.Items.Length && one.Items.Zip(other.Items, IsSame).All(same => same),
        (Nothing, Nothing) => true,
        _ => a.Scalar is { } text && text == b.Scalar,
    };
}
