using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Schema;

/// <summary>One field of a type or of a group, as its type file describes it.</summary>
internal sealed class Field
{
    public required string Name { get; init; }

    public required FieldKind Kind { get; init; }

    /// <summary>Where the type file describes it.</summary>
    public Span Span { get; init; }

    /// <summary>Its place among its group's values.</summary>
    public int Slot { get; init; }

    public bool Required { get; init; }

    /// <summary>Another field of the same group that makes this one unnecessary, as it gives what this one says.</summary>
    public string? RequiredUnless { get; init; }

    /// <summary>Worth adding: leaving it out gives a hint that says what it would bring.</summary>
    public bool Recommended { get; init; }

    /// <summary>Kept for the record of who allowed what: never published, neither on pages nor as data.</summary>
    public bool Private { get; init; }

    /// <summary>May be given per language.</summary>
    public bool Localized { get; init; }

    /// <summary>A town or region, which has names of its own in other languages: site.yml's <c>place_names</c> gives them.</summary>
    public bool PlaceName { get; init; }

    /// <summary>A list whose items stand for places, such as the cells of a row: the same item may come again.</summary>
    public bool Repeats { get; init; }

    public LocalizedText? Label { get; init; }

    public string Doc { get; init; } = "";

    /// <summary>The same for those who fill in a form, in the languages that label files have it in.</summary>
    public LocalizedText? Help { get; init; }

    public YamlNode? Example { get; init; }

    /// <summary>Other keys that people write for it; understood, and named in a hint.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Characters of a text, items of a list, or the value of a number.</summary>
    public decimal? Min { get; init; }

    /// <summary>Characters of a text, items of a list, or the value of a number.</summary>
    public decimal? Max { get; init; }

    /// <summary>Anchored pattern of a text; made when the first value asks for it, as most builds use few of them.</summary>
    public Lazy<Regex>? Pattern { get; init; }

    /// <summary>The pattern as it is written, without anchors.</summary>
    public string? PatternText { get; init; }

    /// <summary>What <see cref="Pattern"/> asks for, in words.</summary>
    public string? PatternDoc { get; init; }

    public ImmutableArray<Choice> Choices { get; init; } = [];

    /// <summary>Types that a reference may name.</summary>
    public ImmutableArray<string> To { get; init; } = [];

    /// <summary>The name under which the target lists the entries that refer to it through this field.</summary>
    public string? Inverse { get; init; }

    /// <summary>Fields of a group, or of the group that a reference accepts in place of an id.</summary>
    public FieldGroup? Fields { get; init; }

    /// <summary>What a list holds.</summary>
    public Field? Of { get; init; }

    public string? Unit { get; init; }

    /// <summary>Narrows the directory by its values.</summary>
    public bool Facet { get; init; }

    /// <summary>Whether it stands among the details of an entry; what is there for order or for search does not. Open data has it either way.</summary>
    public bool Shown { get; init; } = true;

    /// <summary>What readers call the entries under <see cref="Inverse"/>; else it is the name of their type.</summary>
    public LocalizedText? InverseLabel { get; init; }

    /// <summary>Described by a file of the site rather than one that comes with the program.</summary>
    public bool IsOwn => Span.Source is { } source && !source.Path.StartsWith(BuiltinTypes.Prefix, StringComparison.Ordinal);

    /// <summary>The words for people: its label, else its name.</summary>
    public LocalizedText Words => Label ?? LocalizedText.Of(new LanguageTag("en"), char.ToUpperInvariant(Name[0]) + Name[1..].Replace('_', ' '));

    /// <summary>Taken when the entry leaves the field out.</summary>
    public YamlScalar? Default { get; init; }

    public Choice? FindChoice(string id)
    {
        foreach (var choice in Choices)
            if (choice.Id == id) return choice;
        return null;
    }
}
