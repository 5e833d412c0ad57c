namespace ClusterPortal.Yaml.Edits;

/// <summary>One step of a path: a key of a group or, where there is none, a place in a list, counted from 0.</summary>
internal readonly record struct YamlStep(string? Key, int Index)
{
    public static implicit operator YamlStep(string key) => new(key, 0);

    public static implicit operator YamlStep(int index) => new(null, index);
}
