using System.Collections.Frozen;

namespace ClusterPortal.Search;

/// <summary>The tables of <see cref="LanguageWords"/>. Source of the endings: the Snowball stemmers for English (Porter 2), Danish and Swedish by Martin Porter (BSD licence),
/// made light: endings are taken off and never replaced, and what makes another word of a word mostly stays. Source of the words: the most frequent articles, pronouns,
/// prepositions and conjunctions of each language; negations and words with a second meaning are not among them.</summary>
internal static partial class LanguageWords
{
    private static readonly FrozenDictionary<string, string[]> EndingsOf = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["en"] = ["3 s es ies y ied !ss !us !is", "4 ed ing ings e er ers ation ations ator ators or ors ly", "4 at"],
        ["da"] =
        [
            "3 hed hederne hedernes ethed ered e erede ende erende ene erne ere en heden eren er heder erer heds es endes erendes enes ernes eres ens hedens erens ers ets erets et eret s",
            "4 ig lig elig els lost igst",
        ],
        ["sv"] =
        [
            "3 a arna erna heterna orna ad e ade ande arne are aste en anden aren heten ern ar er heter or as arnas ernas ornas es ades andes ens arens hetens erns at andet het ast s et ets",
            "4 lig ig els lost fullt",
        ],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Stops = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["en"] = "a an and are as at be by for from has have in is it its of on or that the their this to was were which who will with you your we our they",
        ["da"] = "af at de den der det din du eller en er et for fra har hvor i ikke jeg med men og om os på som sig til ved vi vores",
        ["sv"] = "att av de den det du där eller en ett från för har hos i inom med men och om oss på sig som till vi vår våra är",
        ["zh"] = "a an and for in of on the to with",
        ["de"] = "am an auf aus bei das dem den der des die ein eine einer für im in ist mit oder sich sie sind und von wir zu zum zur",
        ["no"] = "av at de den der det du eller en er et for fra har hvor i jeg med men og om oss på som seg til ved vi",
        ["nb"] = "av at de den der det du eller en er et for fra har hvor i jeg med men og om oss på som seg til ved vi",
        ["fr"] = "au aux avec ce dans de des du elle en est et il la le les leur ou par pour que qui se sont sur un une",
        ["it"] = "a al alla che con da dal dei del della delle di e gli i il in la le lo nel nella o per si sono su un una",
        ["es"] = "a al con de del el en es la las lo los o para por que se son su sus un una y",
        ["nl"] = "aan bij de dat die een en het in is met of op te van voor zijn",
        ["ar"] = "في من على إلى عن أو و مع هذا هذه التي الذي",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
