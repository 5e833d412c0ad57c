using System.Collections.Frozen;

namespace ClusterPortal.Text;

/// <summary>Letters that are letters of their own in a language. Source: the Unicode Common Locale Data Repository's tailorings, reduced to letters.</summary>
internal sealed partial class Collation
{
    // "&z å ä=æ ö=ø": after z come å, then ä (with which æ is sorted), then ö. A letter of two, such as ch, stands as it is written.
    private static readonly FrozenDictionary<string, string> Alphabets = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["da"] = "&y=ü &z æ=ä ø=ö=œ å=aa",
        ["nb"] = "&y=ü &z æ=ä ø=ö=œ å=aa",
        ["nn"] = "&y=ü &z æ=ä ø=ö=œ å=aa",
        ["no"] = "&y=ü &z æ=ä ø=ö=œ å=aa",
        ["fo"] = "&a á &d ð &i í &o ó &u ú &y ý=ü &z æ=ä ø=ö=œ å=aa",
        ["kl"] = "&z æ=ä ø=ö å",
        ["sv"] = "&y=ü &z å ä=æ ö=ø=œ",
        ["fi"] = "&y=ü &z å ä=æ ö=ø=œ",
        ["is"] = "&a á &d ð &e é &i í &o ó &u ú &y ý &z þ æ=ä ö=ø å",
        ["et"] = "&s š z ž &w õ ä ö ü",
        ["lv"] = "&c č &g ģ &i y &k ķ &l ļ &n ņ &r ŗ &s š &z ž",
        ["lt"] = "&c č &s š &z ž",
        ["pl"] = "&a ą &c ć &e ę &l ł &n ń &o ó &s ś &z ź ż",
        ["cs"] = "&c č &h ch &r ř &s š &z ž",
        ["sk"] = "&a ä &c č &h ch &o ô &s š &z ž",
        ["sl"] = "&c č ć &d đ &s š &z ž",
        ["hr"] = "&c č ć &d dž đ &l lj &n nj &s š &z ž",
        ["bs"] = "&c č ć &d dž đ &l lj &n nj &s š &z ž",
        ["hu"] = "&c cs &d dz dzs &g gy &l ly &n ny &o ö=ő &s sz &t ty &u ü=ű &z zs",
        ["ro"] = "&a ă â &i î &s ș=ş &t ț=ţ",
        ["es"] = "&n ñ",
        ["gl"] = "&n ñ",
        ["eu"] = "&n ñ",
        ["tr"] = "&c ç &g ğ &h ı &o ö &s ş &u ü",
        ["az"] = "&c ç &e ə &g ğ &h x ı &k q &o ö &s ş &u ü",
        ["sq"] = "&c ç &d dh &e ë &g gj &l ll &n nj &r rr &s sh &t th &x xh &z zh",
        ["cy"] = "&c ch &d dd &f ff &g ng &l ll &p ph &r rh &t th",
        ["mt"] = "&b ċ &f ġ &h ħ &z ż",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
