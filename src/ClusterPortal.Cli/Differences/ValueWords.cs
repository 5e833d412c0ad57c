using System.Globalization;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;

namespace ClusterPortal.Cli.Differences;

/// <summary>A field's value in words for people who review it: on one line, as long as it is.</summary>
internal static class ValueWords
{
    public static string Of(FieldValue value) => value switch
    {
        MarkdownValue text => string.Join(" / ", text.Text.Parts.Select((_, i) => Part(text, i))),
        TextValue text => string.Join(" / ", text.Text.Parts.Select(p => OneLine(p.Text))),
        WordValue word => word.Text,
        NumberValue number => Number(number.Number),
        BooleanValue yes => yes.IsTrue ? "true" : "false",
        DateValue date => IsoText.Date(date.Date),
        TimeValue time => $"{IsoText.Date(time.Date)}{(time.Time is { } clock ? clock.ToString(" HH:mm", CultureInfo.InvariantCulture) : "")}",
        ChoiceValue choice => choice.Choice.Id,
        ReferenceValue reference => reference.Id,
        PlaceValue place => $"{Number(place.Latitude)}, {Number(place.Longitude)}",
        FileValue file => file.Path[(file.Path.LastIndexOf('/') + 1)..] + (file.Caption is { } caption ? $" ({string.Join(" / ", caption.Parts.Select(p => OneLine(p.Text)))})" : ""),
        QuantityValue quantity => Quantity(quantity),
        MoneyValue money => $"{Number(money.Amount)} {money.Currency}{(money.Year is { } year ? $" ({year.ToString(CultureInfo.InvariantCulture)})" : "")}",
        ListValue list => string.Join(", ", list.Items.Select(Of)),
        GroupValue group => string.Join(", ", group.Group.Fields.Select(f => group[f.Slot]).OfType<FieldValue>().Select(Of)),
        _ => "",
    };

    /// <summary>What of a text is shown to readers in one of its languages: the beginning, where it is Markdown.</summary>
    public static string Part(TextValue text, int at) =>
        text is MarkdownValue markdown && at < markdown.Documents.Length ? OneLine(markdown.Documents[at].Excerpt) : OneLine(text.Text.Parts[at].Text);

    /// <summary>Two texts that differ, each cut to a stretch around the first difference.</summary>
    public static (string Old, string New) Cut(string old, string now)
    {
        const int Longest = 80;
        if (old.Length <= Longest && now.Length <= Longest) return (old, now);
        var same = 0;
        while (same < Math.Min(old.Length, now.Length) && old[same] == now[same]) same++;
        return (Stretch(old, same, Longest), Stretch(now, same, Longest));
    }

    public static string Cut(string text) => Stretch(text, 0, 80);

    private static string Stretch(string text, int around, int longest)
    {
        var from = Math.Clamp(around - 20, 0, Math.Max(0, text.Length - longest));
        if (from > 0 && char.IsLowSurrogate(text[from])) from++;
        var to = Math.Min(text.Length, from + longest);
        if (to < text.Length && char.IsHighSurrogate(text[to - 1])) to--;
        return (from > 0 ? "…" : "") + text[from..to] + (to < text.Length ? "…" : "");
    }

    private static string Quantity(QuantityValue quantity)
    {
        var number = quantity.Number is { } known ? Number(known) : quantity.Band?.Id ?? "no data";
        var sure = quantity.Approximation switch { Approximation.About => "about ", Approximation.Over => "over ", Approximation.Under => "under ", _ => "" };
        var day = quantity.AsOf is { } asOf ? $" on {IsoText.Date(asOf)}" : "";
        var source = quantity.SourceTitle ?? quantity.SourcePublisher ?? quantity.SourceUrl;
        return $"{sure}{number}{day}{(source is null ? "" : $" ({OneLine(source)})")}";
    }

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string OneLine(string text) => string.Join(' ', text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
