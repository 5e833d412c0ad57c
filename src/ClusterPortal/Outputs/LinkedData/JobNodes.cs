using ClusterPortal.Content;
using ClusterPortal.Domain;
using ClusterPortal.Text;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>In: a job's entry. Out: its node, or none when the job is over, or the entry lacks what search engines require, or it is a sample: incomplete jobs, and
/// jobs that do not exist, count against the whole portal.</summary>
internal sealed class JobNodes(OutputContext context, PortalParties parties)
{
    public LinkedJob? Of(Record record, LanguageTag language)
    {
        if (record["sample"].IsTrue() || !context.Portal.IsLive(record) || context.Page(record, language) is not { } page) return null;
        if (LastDay(record) is { } last && last < context.Portal.Today) return null;
        if (context.Find(record["organization"]) is not { } organization || record["posted"].Date() is not { } posted) return null;
        var html = OutputContext.Body(record)?.In(language, context.Site.Language).HtmlText();
        if (string.IsNullOrWhiteSpace(html)) return null;
        var place = parties.Place(record["location"], language);
        var remote = record["remote"] is not null;
        var countries = record["remote"].Member("countries").Items().Select(c => c.Word()).OfType<string>();
        if (place.Country is null && !remote) return null;
        var salary = record["salary"];
        return new LinkedJob
        {
            Id = parties.IdOf(record, "job") ?? page + "#job",
            Url = page,
            Title = context.Text(record.Title, language),
            DescriptionHtml = AbsoluteLinks.In(html, page),
            Posted = IsoText.Date(posted),
            ValidThrough = LastDay(record) is { } day && EventYears.Contain(day.Year) ? IsoText.Time(context.EndOf(day)) : null,
            Organization = parties.Of(organization, language) with { LogoUrl = context.File(organization["logo"]), SameAs = organization["website"].Word() },
            Places = place.Country is null ? [] : [place],
            Remote = remote,
            RemoteCountries = [.. countries],
            EmploymentType = record["employment_type"].Choice()?.Id.ToUpperInvariant(),
            Salary = Salary(salary.Member("min").Number(), salary.Member("max").Number(), salary.Member("per").Choice()?.Id.ToUpperInvariant()),
            SalaryCurrency = salary.Member("currency").Word(),
            Identifier = record.Id,
        };
    }

    // A job may stay on the portal for longer than one can apply for it.
    private static DateOnly? LastDay(Record record) => record["deadline"].Date() ?? record["expires"].Date();

    private static LinkedRange? Salary(decimal? min, decimal? max, string? per) => (min, max) switch
    {
        ({ } least, { } most) when least != most => new LinkedRange(null, least, most, per),
        ({ } one, _) => new LinkedRange(one, null, null, per),
        (null, { } most) => new LinkedRange(null, null, most, per),
        _ => null,
    };
}
