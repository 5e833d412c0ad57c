using ClusterPortal.Content.Values;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Diagnostics;
using ClusterPortal.Schema;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Content;

/// <summary>Reads the kinds that are a single value: numbers, dates, choices, addresses, codes.</summary>
internal sealed class ScalarReader(DiagnosticBag bag)
{
    public FieldValue? Read(YamlScalar scalar, Field field) =>
        field.Kind switch
        {
            FieldKind.Number => ReadNumber(scalar, field),
            FieldKind.Boolean => ReadBoolean(scalar, field),
            FieldKind.Date => ReadDate(scalar, field.Name) is { } date ? new DateValue(scalar.Span, date) : null,
            FieldKind.Time => ReadTime(scalar, field),
            FieldKind.Choice => ReadChoice(scalar, field),
            FieldKind.Link => ReadLink(scalar, field),
            FieldKind.Email => ReadEmail(scalar, field),
            FieldKind.Phone => ReadPhone(scalar, field),
            FieldKind.Language => ReadLanguage(scalar, field),
            FieldKind.Country => ReadCountry(scalar, field),
            _ => throw new InvalidOperationException($"{field.Kind} is not read from a single value"),
        };

    public decimal? ReadDecimal(YamlScalar scalar, Field field)
    {
        var reading = CoreSchema.TryDecimal(scalar.Value);
        if (reading.IsGood) return reading.Value;
        var form = field.Choices.Length == 0 ? "digits, with a point before decimals" : $"digits, or one of {string.Join(", ", field.Choices.Select(c => c.Id))}";
        Refuse(FieldRules.Number, scalar, $"'{field.Name}' must be a number", reading, form);
        return null;
    }

    public DateOnly? ReadDate(YamlScalar scalar, string name)
    {
        var reading = CoreSchema.TryDate(scalar.Value);
        if (reading.IsGood) return reading.Value;
        Refuse(FieldRules.Date, scalar, $"'{name}' must be a date", reading, "year-month-day, such as 2026-05-01");
        return null;
    }

    public WordValue? ReadLink(YamlScalar scalar, Field field)
    {
        var problem = WebAddress.Problem(scalar.Value, out var better);
        if (problem is null) return new WordValue(scalar.Span, scalar.Value);
        bag.Report(
            FieldRules.Link,
            scalar.Span,
            $"'{field.Name}' must be a full web address{(problem.Length == 0 ? "" : $": {problem}")}",
            better is null ? "such as https://acme.example" : $"did you mean {better}?",
            better is null ? null : new Fix("Write the full address", scalar.Span, better) { IsSafe = Meaning.IsKept(scalar.Value, better) });
        return null;
    }

    public string? ReadCurrency(YamlScalar scalar)
    {
        if (scalar.Value.Length == 3 && scalar.Value.All(char.IsAsciiLetterUpper)) return scalar.Value;
        bag.Report(FieldRules.Money, scalar.Span, $"'{scalar.Value}' is not a currency", "three capital letters, such as DKK, SEK or EUR");
        return null;
    }

    public Choice? FindChoice(YamlScalar scalar, Field field)
    {
        if (field.FindChoice(scalar.Value) is { } choice) return choice;
        var ids = field.Choices.Select(c => c.Id).ToArray();
        var plain = scalar.Value.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
        var same = field.FindChoice(plain)?.Id
            ?? field.Choices.FirstOrDefault(c => c.Label.Parts.Any(p => string.Equals(p.Text, scalar.Value, StringComparison.OrdinalIgnoreCase)))?.Id;
        var near = same ?? Suggestion.Nearest(plain, ids);
        bag.Report(
            FieldRules.Choice,
            scalar.Span,
            $"'{scalar.Value}' is not a choice for '{field.Name}'",
            near is null ? $"one of {string.Join(", ", ids)}" : $"did you mean {near}?",
            near is null ? null : new Fix($"Write '{near}'", scalar.Span, near) { IsSafe = same is not null || Suggestion.IsSlip(plain, near, ids) });
        return null;
    }

    private NumberValue? ReadNumber(YamlScalar scalar, Field field)
    {
        if (ReadDecimal(scalar, field) is not { } number) return null;
        if (number >= (field.Min ?? number) && number <= (field.Max ?? number)) return new NumberValue(scalar.Span, number);
        var bounds = (field.Min, field.Max) switch
        {
            ({ } least, { } most) => $"from {least} to {most}",
            ({ } least, null) => $"at least {least}",
            (_, { } most) => $"at most {most}",
            _ => "",
        };
        bag.Report(FieldRules.Range, scalar.Span, $"'{field.Name}' is {number}, which cannot be right", $"a number {bounds}");
        return null;
    }

    private BooleanValue? ReadBoolean(YamlScalar scalar, Field field)
    {
        var reading = CoreSchema.TryBoolean(scalar.Value);
        if (reading.IsGood) return new BooleanValue(scalar.Span, reading.Value);
        Refuse(FieldRules.Boolean, scalar, $"'{field.Name}' must be true or false", reading, "write true or false");
        return null;
    }

    private TimeValue? ReadTime(YamlScalar scalar, Field field)
    {
        var reading = CoreSchema.TryTime(scalar.Value);
        if (reading.IsGood) return new TimeValue(scalar.Span, reading.Value.Day, reading.Value.Time);
        Refuse(FieldRules.Time, scalar, $"'{field.Name}' must be a day, or a day and a time", reading, "such as 2026-12-01 or 2026-12-01 16:00");
        return null;
    }

    private void Refuse<T>(DiagnosticRule rule, YamlScalar scalar, string message, ScalarReading<T> reading, string form) =>
        bag.Report(
            rule,
            scalar.Span,
            $"{message}; '{scalar.Value}' {reading.Problem}",
            reading.Instead is { } better ? $"write {better}" : form,
            reading.Instead is { } fixedText ? new Fix($"Write {fixedText}", scalar.Span, fixedText) { IsSafe = rule == FieldRules.Boolean || Meaning.IsKept(scalar.Value, fixedText) } : null);

    private ChoiceValue? ReadChoice(YamlScalar scalar, Field field) =>
        FindChoice(scalar, field) is { } choice ? new ChoiceValue(scalar.Span, choice) : null;

    private WordValue? ReadEmail(YamlScalar scalar, Field field)
    {
        if (ContactAddress.IsEmail(scalar.Value)) return new WordValue(scalar.Span, scalar.Value);
        bag.Report(FieldRules.Email, scalar.Span, $"'{scalar.Value}' is not an e-mail address", "such as sales@acme.example");
        return null;
    }

    private WordValue? ReadPhone(YamlScalar scalar, Field field)
    {
        if (ContactAddress.IsPhone(scalar.Value)) return new WordValue(scalar.Span, scalar.Value);
        bag.Report(FieldRules.Phone, scalar.Span, $"'{scalar.Value}' is not a telephone number that works from abroad", "+, the country code and the number, such as +45 00 00 00 12");
        return null;
    }

    private WordValue? ReadLanguage(YamlScalar scalar, Field field)
    {
        if (LanguageTag.Parse(scalar.Value) is { } tag) return new WordValue(scalar.Span, tag.Tag);
        bag.Report(FieldRules.NotALanguage, scalar.Span, $"'{scalar.Value}' is not a language tag", "such as en, da or zh-Hans");
        return null;
    }

    private WordValue? ReadCountry(YamlScalar scalar, Field field)
    {
        if (Countries.Has(scalar.Value)) return new WordValue(scalar.Span, scalar.Value);
        var upper = scalar.Value.ToUpperInvariant();
        var better = Countries.Has(upper) ? upper : Countries.Mistaken(upper);
        bag.Report(
            FieldRules.Country,
            scalar.Span,
            $"'{scalar.Value}' is not a country code",
            better is null ? "two capital letters (ISO 3166-1), such as DK or SE" : $"did you mean {better}?",
            better is null ? null : new Fix($"Write '{better}'", scalar.Span, better) { IsSafe = true });
        return null;
    }
}
