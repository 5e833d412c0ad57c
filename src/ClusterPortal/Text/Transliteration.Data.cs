using System.Collections.Frozen;

namespace ClusterPortal.Text;

/// <summary>The letters of <see cref="Transliteration"/>. Sources: the languages' own custom for letters with marks (Danish and Norwegian ø as oe and å as aa,
/// German ä ö ü ß), passports and web addresses for Greek and Cyrillic.</summary>
internal static partial class Transliteration
{
    private static readonly (string Letters, string Plain)[] Table =
    [
        ("àáâãāăąǎȁȃǟǡǻạảấầẩẫậắằẳẵặ", "a"), ("æǣǽä", "ae"), ("å", "aa"), ("çćĉċč", "c"), ("ďđðḍḏ", "d"),
        ("èéêëēĕėęěȅȇẹẻẽếềểễệə", "e"), ("ĝğġģǧǵ", "g"), ("ĥħḥḫ", "h"), ("ìíîïĩīĭįıǐȉȋỉị", "i"), ("ĳ", "ij"), ("ĵǰ", "j"),
        ("ķǩĸ", "k"), ("ĺļľŀł", "l"), ("ñńņňŉŋǹ", "n"), ("òóôõōŏőǒǫǭȍȏȫȭȯȱọỏốồổỗộơớờởỡợ", "o"), ("øǿöœ", "oe"), ("ŕŗřȑȓ", "r"),
        ("śŝşšșṣſ", "s"), ("ß", "ss"), ("ţťŧțṭ", "t"), ("þ", "th"), ("ùúûũūŭůűųǔȕȗụủưứừửữự", "u"), ("üǖǘǚǜ", "ue"), ("ŵẁẃẅ", "w"),
        ("ýÿŷȳỳỵỷỹ", "y"), ("źżžẓ", "z"),
    ];

    private const string Others =
        "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o ά a έ e ή i ί i ό o ύ y ώ o ϊ i ϋ y ΐ i ΰ y "
        + "а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю iu я ia "
        + "є ie і i ї i ґ g ј j љ lj њ nj ђ dj ћ c џ dz ѓ gj ќ kj ѕ dz ў u";

    private static readonly FrozenDictionary<char, string> Latin =
        Table.SelectMany(row => row.Letters.Select(letter => KeyValuePair.Create(letter, row.Plain))).ToFrozenDictionary();

    private static readonly FrozenDictionary<char, string> Other =
        Others.Split(' ').Chunk(2).Select(pair => KeyValuePair.Create(pair[0][0], pair[1])).Append(new('ъ', "")).Append(new('ь', "")).ToFrozenDictionary();
}
