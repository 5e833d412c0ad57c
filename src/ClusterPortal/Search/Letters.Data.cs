using System.Collections.Frozen;

namespace ClusterPortal.Search;

/// <summary>Letters that a search takes for others. Source: the canonical decompositions of the Unicode Character Database (Unicode License V3), of which the
/// base letter stays; after them the letters without a decomposition, by the custom of people who have no such key. <c>search.js</c> asks the browser for the
/// same decompositions, and a test compares the two letter by letter.</summary>
internal static partial class Letters
{
    private static readonly (string Letters, string Plain)[] Table =
    [
        ("àáâãäåāăąǎǟǡǣǻǽȁȃȧḁạảấầẩẫậắằẳẵặæ", "a"), ("çćĉċčḉ", "c"), ("èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệə", "e"), ("ìíîïĩīĭįǐȉȋḭḯỉịı", "i"),
        ("ñńņňǹṅṇṉṋŋŉ", "n"), ("òóôõöōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợœø", "o"), ("ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", "u"), ("ýÿŷȳẏẙỳỵỷỹ", "y"),
        ("ďḋḍḏḑḓðđ", "d"), ("ĝğġģǧǵḡ", "g"), ("ĥȟḣḥḧḩḫẖħ", "h"), ("ĵǰ", "j"), ("ķǩḱḳḵĸ", "k"), ("ĺļľḷḹḻḽłŀ", "l"), ("ŕŗřȑȓṙṛṝṟ", "r"),
        ("śŝşšșṡṣṥṧṩ", "s"), ("ţťțṫṭṯṱẗŧ", "t"), ("ŵẁẃẅẇẉẘ", "w"), ("źżžẑẓẕ", "z"), ("ǯ", "ʒ"), ("ʹ", "ʹ"), ("ΐίϊ", "ι"), ("ά", "α"), ("έ", "ε"),
        ("ή", "η"), ("ΰϋύ", "υ"), ("ό", "ο"), ("ώ", "ω"), ("ϓϔ", "ϒ"), ("йѝӣӥ", "и"), ("ѐёӗ", "е"), ("ѓ", "г"), ("ї", "і"), ("ќ", "к"),
        ("ўӯӱӳ", "у"), ("ѷ", "ѵ"), ("ӂӝ", "ж"), ("ӑӓ", "а"), ("ӛ", "ә"), ("ӟ", "з"), ("ӧ", "о"), ("ӫ", "ө"), ("ӭ", "э"), ("ӵ", "ч"), ("ӹ", "ы"),
        ("آأإٱ", "ا"), ("ؤ", "و"), ("ئىی", "ي"), ("ـ", ""), ("ۀ", "ە"), ("ۂ", "ہ"), ("ۓ", "ے"), ("ḃḅḇ", "b"), ("ḟ", "f"), ("ḿṁṃ", "m"), ("ṕṗ", "p"),
        ("ṽṿ", "v"), ("ẋẍ", "x"), ("ẛ", "ſ"), ("ß", "ss"), ("þ", "th"), ("ĳ", "ij"), ("ς", "σ"), ("ة", "ه"), ("ک", "ك"),
    ];

    private static readonly FrozenDictionary<char, string> Folded =
        Table.SelectMany(row => row.Letters.Select(letter => KeyValuePair.Create(letter, row.Plain))).ToFrozenDictionary();
}
