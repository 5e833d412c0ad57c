using System.Collections.Frozen;

namespace ClusterPortal.Cli.Scaffold;

/// <summary>Greek and Cyrillic letters in the Latin letters that passports and web addresses commonly use.</summary>
internal static partial class EntryId
{
    private static readonly FrozenDictionary<char, string> Other = Pairs(
        "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o ά a έ e ή i ί i ό o ύ y ώ o ϊ i ϋ y "
        + "а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю iu я ia "
        + "є ie і i ї i ґ g ј j љ lj њ nj ђ dj ћ c џ dz ѓ gj ќ kj ѕ dz ў u").Append(new('ъ', "")).Append(new('ь', "")).ToFrozenDictionary();

    private static IEnumerable<KeyValuePair<char, string>> Pairs(string text) =>
        text.Split(' ').Chunk(2).Select(pair => KeyValuePair.Create(pair[0][0], pair[1]));
}
