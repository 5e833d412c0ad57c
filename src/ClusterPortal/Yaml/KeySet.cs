namespace ClusterPortal.Yaml;

/// <summary>The keys of one mapping as they are met. Small ones are compared one by one; a large one gets a table, so that many keys cost no square.</summary>
internal struct KeySet
{
    private const int Few = 12;

    private List<YamlScalar>? few;
    private Dictionary<string, YamlScalar>? many;

    /// <summary>The earlier key of the same text; null when there is none, and the key is then remembered.</summary>
    public YamlScalar? FirstOf(YamlScalar key)
    {
        if (many is not null) return many.TryAdd(key.Value, key) ? null : many[key.Value];
        few ??= [];
        foreach (var known in few)
            if (known.Value == key.Value) return known;
        few.Add(key);
        if (few.Count > Few) many = few.ToDictionary(k => k.Value, StringComparer.Ordinal);
        return null;
    }
}
