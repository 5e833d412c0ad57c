namespace ClusterPortal.Yaml;

/// <summary>One key and its value.</summary>
public readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);
