using System.Globalization;
using System.Text.RegularExpressions;
using ClusterPortal.Diagnostics;
using ClusterPortal.Schema;
using ClusterPortal.Text;
using ClusterPortal.Yaml;
using ClusterPortal.Yaml.Edits;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>Reads a cell as a value of a field. In: what stands in it, and how its column is written. Out: the value as it is written into an entry, or what is wrong with it.
/// Nothing is guessed where two readings are as likely: the reason then names both.</summary>
/// <param name="names">Countries and languages by name.</param>
/// <param name="find">The id of an entry that one of the types has, by its id or name; null when there is none, or when there are several.</param>
internal sealed partial class CellReader(SheetNames names, Func<IReadOnlyList<string>, string, string?> find)
{
    private static readonly char[] ListSigns = [';', '|', '\n'];
    private static readonly string[] Yes = ["true", "yes", "ja", "x", "1", "y", "sand", "sant", "是", "✓", "✔"];
    private static readonly string[] No = ["false", "no", "nej", "0", "n", "falsk", "falskt", "否"];

    /// <param name="Days">How 03/04/2024 is meant.</param>
    /// <param name="Dots">Whether 1.000 is a thousand.</param>
    /// <param name="Country">Where the entry is, for telephone numbers without a country.</param>
    internal readonly record struct Habits(DayOrder Days, bool Dots, string? Country);

    public CellReading Read(Field field, SheetFile.Cell cell, Habits habits)
    {
        var text = CellText.Read(cell.Text);
        if (CellText.SaysNothing(text)) return default;
        if (text[0] == '#' && SheetError().IsMatch(text)) return Wrong(text, "is the sign of an error of the spreadsheet");
        if (text[0] is '[' or '{' && AsYaml(CellText.Bare(cell.Text).Trim()) is { } yaml && (field.Kind == FieldKind.List ? yaml is Draft.List : yaml is Draft.Map && (FieldParts.Of(field) is not null || field.Localized))) return new(yaml);
        return field.Kind == FieldKind.List ? ReadList(field, text, habits) : ReadOne(field, text, cell.IsNumber, habits);
    }

    private CellReading ReadOne(Field field, string text, bool isNumber, Habits habits) => field.Kind switch
    {
        FieldKind.Text => LostDigits().IsMatch(text) ? Wrong(text, "has lost digits: the spreadsheet has rounded a long number; format the column as text and type it again") : new(FieldDraft.Of(field, text.Replace('\n', ' '))),
        FieldKind.Markdown => new(FieldDraft.Of(field, text)),
        FieldKind.Number => ReadNumber(field, text, isNumber, habits),
        FieldKind.Quantity => ReadQuantity(field, text, isNumber, habits),
        FieldKind.Boolean => Yes.Contains(text, StringComparer.OrdinalIgnoreCase) ? Word("true") : No.Contains(text, StringComparer.OrdinalIgnoreCase) ? Word("false") : Wrong(text, "is neither yes nor no"),
        FieldKind.Date => ReadDate(field, text, habits),
        FieldKind.Time => ReadTime(field, text, habits),
        FieldKind.Choice => ReadChoice(field, text),
        FieldKind.Country => names.Country(text) is { } code ? Word(code) : Wrong(text, "is not a country; write its name, or two capital letters such as DK"),
        FieldKind.Language => names.Language(text) is { } tag ? Word(tag) : Wrong(text, "is not a language; write its name, or a tag such as da"),
        FieldKind.Link => ReadLink(field, text),
        FieldKind.Email => ReadEmail(field, text),
        FieldKind.Phone => ReadPhone(field, text, habits),
        FieldKind.Reference => ReadReference(field, text),
        FieldKind.Image or FieldKind.File => new(new Draft.Word(text)),
        FieldKind.Place => ReadPlace(field, text),
        _ => Wrong(text, "is a group; give its parts columns of their own, such as " + string.Join(", ", (FieldParts.Of(field)?.Names ?? []).Take(2).Select(n => $"{field.Name}.{n}"))),
    };

    private CellReading ReadList(Field field, string text, Habits habits)
    {
        var of = field.Of!;
        var isWord = of.Kind is FieldKind.Choice or FieldKind.Reference or FieldKind.Country or FieldKind.Language;
        var parts = text.Split(text.IndexOfAny(ListSigns) >= 0 || !isWord || ReadOne(of, text, false, habits).Problem is null ? ListSigns : [','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var items = new List<Draft>();
        foreach (var part in parts)
        {
            var read = ReadOne(of.Kind == FieldKind.Group ? field : of, part, false, habits);
            if (read.Value is not { } item) return read;
            if (field.Repeats || !items.Exists(i => Draft.IsSame(i, item))) items.Add(item);
        }

        return new(new Draft.List([.. items]));
    }

    private static CellReading ReadNumber(Field field, string text, bool isNumber, Habits habits)
    {
        if (!isNumber && CoreSchema.IsPlainNumber(text) && NumberForms.WithoutDots(text) is { } whole)
        {
            if (!habits.Dots && field.Max is not null && decimal.Parse(whole, CultureInfo.InvariantCulture) > field.Max) return Word(text);
            return habits.Dots ? Word(whole) : Wrong(text, $"can be read as two numbers; write {whole} or {text.TrimEnd('0').TrimEnd('.')}");
        }

        var reading = CoreSchema.TryDecimal(text);
        return reading.IsGood ? Word(text) : reading.Instead is { } better ? Word(better) : Wrong(text, reading.Problem ?? "is not a number");
    }

    private static CellReading ReadQuantity(Field field, string text, bool isNumber, Habits habits)
    {
        if (text is "no data" or "no_data") return Word(text);
        if (ChoiceOf(field, text) is { } band) return Word(band);
        var match = Around().Match(text);
        if (match.Success)
        {
            var read = ReadNumber(field, match.Groups[2].Value.Trim(), false, habits);
            var how = match.Groups[1].Value.ToLowerInvariant() switch { ">" or "over" or "more than" or "mere end" or "mer än" or "超过" => "over", "<" or "under" or "less than" or "mindre end" or "färre än" => "under", _ => "about" };
            return read.Value is { } value ? new(new Draft.Map([new("value", value), new("approx", new Draft.Word(how))])) : read;
        }

        if (Range().Match(text) is { Success: true } range && field.Choices.Length > 0)
        {
            var fits = field.Choices.Where(c => c.Label.Parts.Any(p => Digits().Matches(p.Text).Select(m => m.Value).SequenceEqual([range.Groups[1].Value, range.Groups[2].Value]))).ToArray();
            if (fits is [var only]) return Word(only.Id);
        }

        return ReadNumber(field, text, isNumber, habits);
    }

    private static CellReading ReadDate(Field field, string text, Habits habits)
    {
        // A day of a spreadsheet comes with the time 00:00.
        if (text.Length > 10 && text[10..] is " 00:00" or " 00:00:00" or "T00:00:00") text = text[..10];
        var reading = CoreSchema.TryDate(Ordered(text, habits.Days));
        return reading.IsGood ? Word(Iso(reading.Value)) : reading.Instead is { } better ? Word(better) : Wrong(text, reading.Problem ?? "is not a date");
    }

    private static CellReading ReadTime(Field field, string text, Habits habits)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var ordered = space < 0 ? Ordered(text, habits.Days) : Ordered(text[..space], habits.Days) + text[space..];
        if (space > 0 && CoreSchema.TryDate(ordered[..ordered.IndexOf(' ', StringComparison.Ordinal)]) is { IsGood: false, Instead: { } day }) ordered = day + text[space..];
        var reading = CoreSchema.TryTime(ordered);
        return reading.IsGood ? Word(ordered) : reading.Instead is { } better ? Word(better) : Wrong(text, reading.Problem ?? "is not a day or a time");
    }

    private static string Ordered(string text, DayOrder days)
    {
        if (days == DayOrder.Unknown || Slashed().Match(text) is not { Success: true } match) return text;
        var (day, month) = days == DayOrder.DayFirst ? (match.Groups[1].Value, match.Groups[2].Value) : (match.Groups[2].Value, match.Groups[1].Value);
        return $"{match.Groups[3].Value}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}";
    }

    private static CellReading ReadChoice(Field field, string text) =>
        ChoiceOf(field, text) is { } id ? Word(id) : Wrong(text, $"is none of {string.Join(", ", field.Choices.Take(12).Select(c => c.Id))}");

    private static string? ChoiceOf(Field field, string text)
    {
        if (field.FindChoice(text) is { } exact) return exact.Id;
        var key = ColumnHeading.Key(text);
        return key.Length == 0 ? null : field.Choices.FirstOrDefault(c => ColumnHeading.Key(c.Id) == key || c.Label.Parts.Any(p => ColumnHeading.Key(p.Text) == key))?.Id;
    }

    private static CellReading ReadLink(Field field, string text)
    {
        var problem = WebAddress.Problem(text, out var better);
        return problem is null ? new(new Draft.Text(text)) : better is not null ? new(new Draft.Text(better)) : Wrong(text, "is not a web address");
    }

    private static CellReading ReadEmail(Field field, string text)
    {
        if (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) text = text[7..];
        if (text.EndsWith('>') && text.LastIndexOf('<') is var open and >= 0) text = text[(open + 1)..^1];
        return ContactAddress.IsEmail(text) ? Word(text) : Wrong(text, "is not an e-mail address");
    }

    private static CellReading ReadPhone(Field field, string text, Habits habits)
    {
        var phone = text.Replace('.', ' ').Replace('/', ' ').Replace("(0)", " ", StringComparison.Ordinal);
        if (phone.StartsWith("00", StringComparison.Ordinal)) phone = "+" + phone[2..];
        if (phone[0] != '+' && DialCode(habits.Country) is { } code)
            phone = $"{code} {(code is "+45" or "+47" or "+39" or "+86" ? phone : phone.TrimStart('0', ' '))}";
        phone = Spaces().Replace(phone, " ").Trim();
        return ContactAddress.IsPhone(phone) ? new(new Draft.Text(phone)) : Wrong(text, "is not a telephone number that works from abroad; write + and the country code before it");
    }

    private static string? DialCode(string? country) => country switch
    {
        "DK" => "+45", "SE" => "+46", "NO" => "+47", "FI" => "+358", "IS" => "+354", "DE" => "+49", "GB" => "+44", "NL" => "+31", "BE" => "+32", "FR" => "+33",
        "CH" => "+41", "AT" => "+43", "PL" => "+48", "ES" => "+34", "IT" => "+39", "CN" => "+86", "US" or "CA" => "+1", _ => null,
    };

    private CellReading ReadReference(Field field, string text)
    {
        if (find(field.To, text) is { } id) return Word(id);
        if (field.Fields?.Find("name") is not null && !RecordId.IsValid(text)) return new(new Draft.Map([new("name", new Draft.Text(text))]));
        return Wrong(text, $"is neither the id nor the name of one {string.Join(" or ", field.To)}");
    }

    private static CellReading ReadPlace(Field field, string text)
    {
        var parts = text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries);
        return parts is [var north, var east] && CoreSchema.IsPlainNumber(north) && CoreSchema.IsPlainNumber(east)
            ? new(new Draft.Map([new("lat", new Draft.Word(north)), new("lon", new Draft.Word(east))])) : Wrong(text, "is not a place such as 55.7704, 12.5038");
    }

    // Lists of groups and the like travel as one line of YAML.
    private static Draft? AsYaml(string text)
    {
        var bag = new DiagnosticBag();
        var node = YamlReader.Read(new SourceText("cell.yml", "value: " + text + "\n"), YamlLimits.Default, bag);
        return !bag.HasErrors && node is YamlMapping { Entries: [{ Value: YamlMapping or YamlSequence } entry] } ? Draft.Of(entry.Value) : null;
    }

    private static CellReading Word(string text) => new(new Draft.Word(text));

    private static CellReading Wrong(string text, string problem) => new(null, $"'{Quoting.Short(text.Replace('\n', ' '))}' {problem}");

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex("^([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4})$", RegexOptions.CultureInvariant)]
    internal static partial Regex Slashed();

    [GeneratedRegex(@"^[0-9][.,][0-9]+E\+?[0-9]{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex LostDigits();

    [GeneratedRegex("^#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|#+|[A-Za-z0-9]+!)", RegexOptions.CultureInvariant)]
    private static partial Regex SheetError();

    [GeneratedRegex("^(ca\\.?|c\\.|circa|cirka|about|approx\\.?|omkring|~|≈|约|大约|>|<|over|under|more than|less than|mere end|mindre end|mer än|färre än|超过) *([0-9][0-9., ]*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Around();

    [GeneratedRegex("^([0-9]+) ?(?:-|–|to|til|till|至) ?([0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(" {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
