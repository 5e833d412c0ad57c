using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;

namespace ClusterPortal.Domain;

/// <summary>In: the portal's jobs. Out: those that ask for the same as a job does, first those that share most. Jobs are sorted by competence and sector once, when
/// first asked for; safe on many threads.</summary>
internal sealed class SimilarJobs(Portal portal)
{
    /// <summary>Of a field with more jobs than these only the newest are looked at.</summary>
    private const int Looked = 40;

    private static readonly string[] Fields = ["competences", "sectors"];

    private readonly Lazy<Dictionary<Record, List<Record>>> byTerm = new(() => Index(portal));

    /// <param name="job">The job, which may be closed: who finds it late is led on.</param>
    /// <param name="most">How many to give at the most.</param>
    public ImmutableArray<Record> Of(Record job, int most)
    {
        var shared = new Dictionary<Record, int>();
        foreach (var (term, weight) in Terms(portal, job))
        {
            if (!byTerm.Value.TryGetValue(term, out var jobs)) continue;
            foreach (var other in jobs)
                if (other != job) CollectionsMarshal.GetValueRefOrAddDefault(shared, other, out _) += weight;
        }

        var employer = job["organization"] is ReferenceValue reference ? portal.Find(reference) : null;
        return
        [
            .. shared.OrderByDescending(s => s.Value).ThenBy(s => s.Key["organization"] is ReferenceValue r && portal.Find(r) == employer)
                .ThenByDescending(s => Posted(s.Key)).ThenBy(s => s.Key.Id, StringComparer.Ordinal).Take(most).Select(s => s.Key),
        ];
    }

    // A competence says more of the work than a sector; a job that names no sector is in those of its employer.
    private static IEnumerable<(Record Term, int Weight)> Terms(Portal portal, Record job)
    {
        for (var i = 0; i < Fields.Length; i++)
        {
            var from = job[Fields[i]] is null && Fields[i] == "sectors" && job["organization"] is ReferenceValue employer ? portal.Find(employer) ?? job : job;
            foreach (var item in from[Fields[i]].Items())
                if (item is ReferenceValue reference && portal.Find(reference) is { } term) yield return (term, Fields.Length - i);
        }
    }

    private static Dictionary<Record, List<Record>> Index(Portal portal)
    {
        var found = new Dictionary<Record, List<Record>>();
        foreach (var job in portal.Of("job").Where(portal.IsListed).OrderByDescending(Posted).ThenBy(j => j.Id, StringComparer.Ordinal))
        {
            foreach (var (term, _) in Terms(portal, job))
            {
                if (!found.TryGetValue(term, out var list)) found[term] = list = [];
                if (list.Count < Looked) list.Add(job);
            }
        }

        return found;
    }

    private static DateOnly Posted(Record job) => job["posted"].Date() ?? DateOnly.MinValue;
}
