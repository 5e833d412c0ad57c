namespace ClusterPortal.Graphics.Maps;

/// <summary>What a map says in the page's language.</summary>
/// <param name="Language">Tag, for names that regions have by language.</param>
/// <param name="Label">What the map is of.</param>
/// <param name="Count">A number of entries in words: 12 organisations.</param>
/// <param name="Number">A number as the language writes it.</param>
/// <param name="Kilometres">A length in words: 20 km.</param>
/// <param name="More">Further towns in words: and 3 more towns.</param>
/// <param name="Country">Name of a country by its code.</param>
/// <param name="Town">Name of a town by that of the atlas.</param>
internal sealed record MapWords(
    string Language, string Label, Func<int, string> Count, Func<decimal, string> Number, Func<decimal, string> Kilometres, Func<int, string> More, Func<string, string> Country, Func<string, string> Town);
