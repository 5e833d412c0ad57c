using System.Collections.Frozen;

namespace ClusterPortal.Markup;

/// <summary>Latin letters outside ASCII, and what they become in an anchor. Letters with marks lose the mark; ligatures and special letters as their languages write
/// them without, shortened to one letter where both are common (ø as o, å as a).</summary>
internal static partial class Anchors
{
    private static readonly (string Letters, string Plain)[] Table =
    [
        ("àáâãäåāăąǎȁȃǟǡǻạảấầẩẫậắằẳẵặ", "a"), ("æǣǽ", "ae"), ("çćĉċč", "c"), ("ďđðḍḏ", "d"),
        ("èéêëēĕėęěȅȇẹẻẽếềểễệ", "e"), ("ĝğġģǧǵ", "g"), ("ĥħḥḫ", "h"), ("ìíîïĩīĭįıǐȉȋỉị", "i"), ("ĳ", "ij"), ("ĵǰ", "j"),
        ("ķǩĸ", "k"), ("ĺļľŀł", "l"), ("ñńņňŉŋǹ", "n"), ("òóôõöøōŏőǒǫǭȍȏȫȭȯȱǿọỏốồổỗộơớờởỡợ", "o"), ("œ", "oe"), ("ŕŗřȑȓ", "r"),
        ("śŝşšșṣſ", "s"), ("ß", "ss"), ("ţťŧțṭ", "t"), ("þ", "th"), ("ùúûüũūŭůűųǔǖǘǚǜȕȗụủưứừửữự", "u"), ("ŵẁẃẅ", "w"),
        ("ýÿŷȳỳỵỷỹ", "y"), ("źżžẓ", "z"),
    ];

    private static readonly FrozenDictionary<char, string> Latin = Table.SelectMany(row => row.Letters.Select(letter => KeyValuePair.Create(letter, row.Plain)))
        .ToFrozenDictionary();
}
