using ClusterPortal.Content.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>Where a job is and what it pays, as one line in the page's language.</summary>
internal static class JobTexts
{
    public static string? Place(RecordView job)
    {
        var parts = new List<string>();
        var names = job.View.Formats.Strings;
        if (job.Record["location"] is GroupValue location)
        {
            if (location["city"] is TextValue city) parts.Add(job.View.PlaceName(job.View.Text(city.Text)));
            if (location["country"] is WordValue country) parts.Add(names.CountryName(country.Text));
        }

        var place = parts.Count == 0 ? null : string.Join(names.Texts.GetValueOrDefault("comma", ", "), parts);
        if (job.Record["remote"] is not GroupValue) return place;
        var remote = names.Texts.GetValueOrDefault("remote", "Remote");
        return place is null ? remote : $"{place} · {remote}";
    }

    public static string? Salary(RecordView job)
    {
        if (job.Record["salary"] is not GroupValue salary) return null;
        var formats = job.View.Formats;
        var amount = (Number(salary, "min"), Number(salary, "max")) switch
        {
            ({ } min, { } max) when min != max => $"{formats.Number(min)}–{formats.Number(max)}",
            ({ } one, _) => formats.Number(one),
            (null, { } most) => formats.Number(most),
            _ => null,
        };
        if (amount is null) return null;
        var currency = salary["currency"] is TextValue code ? $"\u00a0{code.Text.Parts[0].Text}" : "";
        return salary["per"] is ChoiceValue per ? $"{amount}{currency} {job.View.Text(per.Choice.Label)}" : amount + currency;
    }

    private static decimal? Number(GroupValue group, string field) => group[field] is NumberValue value ? value.Number : null;
}
