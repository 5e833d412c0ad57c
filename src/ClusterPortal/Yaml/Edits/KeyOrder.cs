namespace ClusterPortal.Yaml.Edits;

/// <summary>The keys of the group at a path in the order in which they are usually written; empty where that is not known. List places in the path say nothing.</summary>
internal delegate IReadOnlyList<string> KeyOrder(YamlPath group);
