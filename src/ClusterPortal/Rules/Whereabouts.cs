using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Domain;

namespace ClusterPortal.Rules;

/// <summary>Jobs and events must say where they are: readers ask that first, and search engines leave out those that do not say.</summary>
internal static class Whereabouts
{
    public static void Check(Portal portal, DiagnosticBag bag)
    {
        foreach (var job in portal.Of("job"))
        {
            if (job["location"] is null && job["remote"] is null)
                bag.Report(EventRules.JobPlace, job.Span, $"the job '{job.Id}' does not say where the work is", "add location: {city: …, country: …}, or remote: {countries: […]}");
            if (job["posted"] is DateValue posted && job["expires"] is DateValue expires && expires.Date < posted.Date)
                bag.Report(EventRules.JobDates, expires.Span, "the job expires before it is posted", $"a day after {IsoText.Date(posted.Date)}", null, new Note("it is posted here", posted.Span));
        }

        foreach (var @event in portal.Of("event"))
            if (@event["place"] is null && @event["online_url"] is null)
                bag.Report(EventRules.EventPlace, @event.Span, $"the event '{@event.Id}' does not say where people meet", "add place: {name: …, city: …, country: …}, or online_url");
    }
}
