namespace ClusterPortal.Yaml.Edits;

/// <summary>One change of an entry's text.</summary>
internal abstract record YamlEdit
{
    /// <summary>The value at a path: there already, or new with all that leads to it. Where groups and lists stand already, only what differs in them is touched.</summary>
    internal sealed record Set(YamlPath Path, Draft Value) : YamlEdit;

    /// <summary>A key with its value, or an item of a list. A group or list that would be left empty goes with it. What is not there is no fault.</summary>
    internal sealed record Remove(YamlPath Path) : YamlEdit;

    /// <summary>One more item at the end of a list. A list that is not there begins; a value that stands alone becomes the first item.</summary>
    internal sealed record Append(YamlPath Path, Draft Item) : YamlEdit;

    /// <summary>One more item at a place in a list that is there.</summary>
    internal sealed record Insert(YamlPath Path, Draft Item) : YamlEdit;

    /// <summary>The text below the fields of a Markdown file.</summary>
    internal sealed record Body(string Text) : YamlEdit;
}
