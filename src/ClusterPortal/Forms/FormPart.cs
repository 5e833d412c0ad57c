using System.Collections.Immutable;
using ClusterPortal.Schema;

namespace ClusterPortal.Forms;

/// <summary>One thing that a form asks for: a field of a type, a part of a group, or a part of a value such as the currency of a sum.</summary>
/// <param name="Name">The key in the entry; empty for an item of a list.</param>
/// <param name="Kind">What it holds. <see cref="FieldKind.Group"/> and the kinds that are small groups of their own have <see cref="Parts"/>.</param>
internal sealed record FormPart(string Name, FieldKind Kind)
{
    /// <summary>The field that it stands for; null for a part of a value.</summary>
    public Field? Field { get; init; }

    /// <summary>The key of its label among the theme's texts, where no field has one.</summary>
    public string? Text { get; init; }

    public bool Required { get; init; }

    /// <summary>Another part of the same group that makes this one unnecessary.</summary>
    public string? RequiredUnless { get; init; }

    public bool Localized { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    /// <summary>A number without decimals.</summary>
    public bool Whole { get; init; }

    /// <summary>Of a text, without anchors.</summary>
    public string? Pattern { get; init; }

    public string? Example { get; init; }

    public ImmutableArray<Choice> Choices { get; init; } = [];

    /// <summary>Words that it takes and that have no label of their own; their texts are those of <see cref="Text"/> and the word.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>The type of the entries that it names.</summary>
    public string? To { get; init; }

    public ImmutableArray<FormPart> Parts { get; init; } = [];

    /// <summary>What a list holds.</summary>
    public FormPart? Of { get; init; }

    /// <summary>An address of a person, which pages show to a reader but files do not hand to whoever collects addresses.</summary>
    public bool Personal { get; init; }
}
