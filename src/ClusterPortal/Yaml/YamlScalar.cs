using ClusterPortal.Text;

namespace ClusterPortal.Yaml;

/// <summary>A single value as written. <paramref name="plain"/> is true when it stands without quotes and not as a block.</summary>
public sealed class YamlScalar(Span span, string value, bool plain, bool block = false) : YamlNode(span)
{
    public string Value { get; } = value;

    public bool IsPlain { get; } = plain;

    /// <summary>Written as a block (<c>|</c> or <c>&gt;</c>).</summary>
    public bool IsBlock { get; } = block;

    /// <summary>The offset in the source text of the character at <paramref name="index"/> of <see cref="Value"/>. Exact for blocks and for text on one
    /// line without escapes; elsewhere near enough to point a reader to the line.</summary>
    public int MapOffset(int index) => BlockText.Map(this, index);

    /// <summary>A plain empty value, <c>null</c> or <c>~</c> of the YAML 1.2 core schema: the key is there, the value is not.</summary>
    public bool IsNull => IsPlain && Value is ("" or "~" or "null" or "Null" or "NULL");
}
