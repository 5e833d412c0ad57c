using System.Collections.Frozen;
using System.Collections.Immutable;
using ClusterPortal.Sources;
using ClusterPortal.Text;

namespace ClusterPortal.Themes;

/// <summary>The files of a theme after its layers are laid over each other.</summary>
/// <param name="Templates">Path below <c>templates/</c> to its text, such as <c>partials/card.html</c>; spans lead to the layer's own file.</param>
/// <param name="Assets">Path below <c>assets/</c> to its bytes.</param>
/// <param name="Strings">Interface texts by language.</param>
internal sealed record Theme(
    string Name,
    FrozenDictionary<string, SourceText> Templates,
    FrozenDictionary<string, InputFile> Assets,
    FrozenDictionary<LanguageTag, LanguageStrings> Strings)
{
    /// <summary>The layers' names, from the most special to the base.</summary>
    public ImmutableArray<string> Layers { get; init; } = [];

    /// <summary>The pairs of colours that its layers promise to be readable, the base's first.</summary>
    public ImmutableArray<ContrastPair> Contrast { get; init; } = [];

    /// <summary>Its style sheets, the base's first: a theme's own come after those it builds upon.</summary>
    public ImmutableArray<InputFile> Sheets { get; init; } = [];
}
