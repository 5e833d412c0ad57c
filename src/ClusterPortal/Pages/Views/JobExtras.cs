using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>What templates may ask of a job besides its fields.</summary>
internal static class JobExtras
{
    private const int MostSimilar = 4;

    public static IReadOnlyList<Derived> Of(Shape job) =>
    [
        new(new Member("place_text", Shape.Text, true), v => Value.Of(JobTexts.Place(v))),
        new(new Member("salary_text", Shape.Text, true), v => Value.Of(JobTexts.Salary(v))),
        new(new Member("workplace", Shapes.Place, true, "Where the work is: the employer's place where that is in the same town, else the town."), Workplace),
        new(new Member("similar", Shape.List(job), Doc: "Open jobs that ask for the same competences or are in the same sectors."), v => Value.Of(new RecordList(v.View, v.View.SimilarJobs.Of(v.Record, MostSimilar)))),
    ];

    private static Value Workplace(RecordView job)
    {
        if (job.Record["location"] is not GroupValue location || location["city"] is not TextValue city) return default;
        var employer = job.Record["organization"] is ReferenceValue reference ? job.View.Portal.Shown(reference) : null;
        return job.View.Maps.At(city.Text.Parts[0].Text, location["country"] is WordValue country ? country.Text : null, employer) is { } at
            ? Value.Of(new FixedRecord(Shapes.Place, Value.Of(at.Latitude), Value.Of(at.Longitude)))
            : default;
    }
}
