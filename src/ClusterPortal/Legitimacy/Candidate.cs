using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Site;
using ClusterPortal.Text;

namespace ClusterPortal.Legitimacy;

/// <summary>An organisation as the checks look at it: its entry, what staff recorded, its cluster, and the day.</summary>
internal sealed class Candidate
{
    public const string UnknownBand = "unknown";

    public Candidate(Portal portal, Record record, Record? siteCluster, LegitimacySettings settings, ImmutableArray<LanguageTag> languages)
    {
        Portal = portal;
        Record = record;
        Settings = settings;
        Languages = languages;
        Verification = portal.Find("verification", record.Id);
        StaffChecks = [.. Groups(Verification, "checks").Select(Read).OfType<StaffCheck>().OrderBy(c => c.On)];
        Memberships = [.. Groups(record, "memberships")];
        Cluster = Memberships.Where(IsCurrent).Select(ClusterOf).OfType<Record>().FirstOrDefault() ?? siteCluster;
        Band = SizeBands.Of(record) ?? UnknownBand;
        Contact = ContactOf(record);
    }

    public Portal Portal { get; }

    public Record Record { get; }

    public LegitimacySettings Settings { get; }

    /// <summary>The organisations that agreed to be shown on the pages of others, in the portal's order.</summary>
    public required ImmutableArray<Record> Lenders { get; init; }

    /// <summary>The languages of the site, its own first.</summary>
    public ImmutableArray<LanguageTag> Languages { get; }

    public DateOnly Today => Portal.Today;

    /// <summary>micro, small, medium, large or unknown.</summary>
    public string Band { get; }

    /// <summary>The cluster of which it is a member, else the site's.</summary>
    public Record? Cluster { get; }

    public Record? Verification { get; }

    /// <summary>By day, the earliest first.</summary>
    public ImmutableArray<StaffCheck> StaffChecks { get; }

    public ImmutableArray<GroupValue> Memberships { get; }

    public ContactPoint? Contact { get; }

    public static IEnumerable<GroupValue> Groups(Record? record, string field) =>
        record?[field] is ListValue list ? list.Items.OfType<GroupValue>() : [];

    public static DateOnly? Date(GroupValue group, string field) => (group[field] as DateValue)?.Date;

    public static string? Word(FieldValue? value) =>
        value switch
        {
            WordValue word => word.Text,
            TextValue text => text.Text.Parts[0].Text,
            _ => null,
        };

    public bool IsCurrent(GroupValue membership) =>
        !(Date(membership, "since") > Today) && !(Date(membership, "until") < Today);

    public Record? ClusterOf(GroupValue membership) => membership["cluster"] is ReferenceValue reference ? Portal.Find(reference) : null;

    /// <summary>What staff recorded last under a name, whether or not it still holds. Nothing that lies ahead of the day counts.</summary>
    public StaffCheck? StaffCheck(string name) => StaffChecks.LastOrDefault(c => c.Name == name && c.On <= Today);

    /// <summary>A staff check as a result: present while it holds, at most <paramref name="months"/> after its day.</summary>
    public SignalResult Confirmed(string name, int months, string missing)
    {
        if (StaffCheck(name) is not { } check) return SignalResult.Missing(missing) with { AwaitsStaff = true };
        var last = check.Until ?? check.On.AddMonths(months);
        return last < Today
            ? SignalResult.Over(last, $"the check of {IsoText.Date(check.On)} held until {IsoText.Date(last)}", check.Span) with { AwaitsStaff = true }
            : SignalResult.Present with { On = check.On, Until = last, By = check.By, At = check.Span };
    }

    /// <summary>The live entries of another type that refer to this one under an inverse name.</summary>
    public ImmutableArray<Record> Back(string inverse)
    {
        foreach (var known in Record.Type.Inverses)
            if (known.Name == inverse) return Portal.Back(Record, known);
        return [];
    }

    private static StaffCheck? Read(GroupValue group) =>
        Word(group["check"]) is { } name && Date(group, "on") is { } on
            ? new StaffCheck(name, Word(group["by"]) ?? "", on, Date(group, "until"), Word(group["evidence"]), group.Span) { Role = (group["by"] as TextValue)?.Text }
            : null;

    private ContactPoint? ContactOf(Record record)
    {
        switch (record["contact"])
        {
            case GroupValue inline:
                return new ContactPoint(
                    (inline["name"] as TextValue)?.Text, (inline["role"] as TextValue)?.Text, Word(inline["email"]), Word(inline["phone"]),
                    inline["consent"] is GroupValue given ? Date(given, "date") : null, inline.Span);
            case ReferenceValue reference when Portal.Find(reference) is { } person:
                return new ContactPoint(
                    person.Title, (person["role"] as TextValue)?.Text, Word(person["email"]), Word(person["phone"]),
                    person["consent"] is GroupValue consent ? Date(consent, "date") : null, reference.Span);
            default:
                return null;
        }
    }
}
