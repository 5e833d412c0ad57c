using System.Collections.Frozen;
using System.Collections.Immutable;
using ClusterPortal.Text;

namespace ClusterPortal.Themes;

/// <summary>Everything that depends on the language of a page rather than on its content: interface texts, names of months, forms of numbers.</summary>
internal sealed class LanguageStrings
{
    public required LanguageTag Language { get; init; }

    /// <summary>Interface texts by key.</summary>
    public required FrozenDictionary<string, string> Texts { get; init; }

    /// <summary>Texts with a number in them, by key and plural form.</summary>
    public required FrozenDictionary<string, FrozenDictionary<string, string>> Plurals { get; init; }

    public required DateWords Dates { get; init; }

    public required NumberSigns Numbers { get; init; }

    /// <summary>Keys of texts that the language lacks, so that the English one stands in their place.</summary>
    public required FrozenSet<string> Borrowed { get; init; }

    /// <summary>Forms for about, over and under, with <c>{n}</c> for the number.</summary>
    public required FrozenDictionary<string, string> Approximations { get; init; }

    public required string NoData { get; init; }

    public required FrozenDictionary<string, string> Languages { get; init; }

    public required FrozenDictionary<string, string> Countries { get; init; }

    /// <summary>Names of towns that differ from the English ones, by those.</summary>
    public required FrozenDictionary<string, string> Towns { get; init; }

    public string CountryName(string code) => Countries.GetValueOrDefault(code, code);

    public string LanguageName(string tag)
    {
        foreach (var near in new LanguageTag(tag).Chain())
            if (Languages.GetValueOrDefault(near.Tag) is { } name) return name;
        return tag;
    }
}

/// <summary>Names of months and weekdays (Monday first) and the patterns of dates: <c>{d} {dd} {m} {mm} {month} {month_alone} {month_short} {y} {weekday}
/// {weekday_short}</c>. Many languages write a month otherwise where no day stands before it.</summary>
internal sealed record DateWords(
    ImmutableArray<string> Months,
    ImmutableArray<string> MonthsAlone,
    ImmutableArray<string> MonthsShort,
    ImmutableArray<string> Weekdays,
    ImmutableArray<string> WeekdaysShort,
    FrozenDictionary<string, string> Patterns);
