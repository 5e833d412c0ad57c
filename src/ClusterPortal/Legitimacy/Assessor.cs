using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Site;
using ClusterPortal.Text;

namespace ClusterPortal.Legitimacy;

/// <summary>In: the linked portal and the signals. Out: an assessment of each organisation. Pure: the same entries and the same day give the same points.</summary>
internal sealed class Assessor(Portal portal, ImmutableArray<Signal> signals, LegitimacySettings settings, Record? cluster, ImmutableArray<LanguageTag> languages)
{
    private readonly Lazy<ImmutableArray<Record>> lenders = new(() => [.. portal.Of("organization").Where(o => o["lends"].IsTrue() && portal.IsLive(o))]);

    /// <summary>The organisations that agreed to be shown on the pages of others, in the portal's order.</summary>
    public ImmutableArray<Record> Lenders => lenders.Value;

    public Candidate CandidateOf(Record record) => new(portal, record, cluster, settings, languages) { Lenders = Lenders };

    public Assessment Of(Record record) => Of(CandidateOf(record));

    public Assessment Of(Candidate candidate)
    {
        var record = candidate.Record;
        var excused = record["not_applicable"] is ListValue list ? list.Items.Select(Candidate.Word).OfType<string>().ToHashSet(StringComparer.Ordinal) : [];
        var results = ImmutableArray.CreateBuilder<(Signal, SignalResult)>(signals.Length);
        foreach (var signal in signals)
        {
            if (!signal.CountsFor(candidate.Band)) continue;
            results.Add((signal, excused.Contains(signal.Id) ? new SignalResult(Verdict.NotApplicable) : SignalChecks.Find(signal.Check)!.Look(candidate)));
        }

        return new Assessment(record, candidate.Band, WeightOf(record, candidate.Band), results.DrainToImmutable());
    }

    private decimal WeightOf(Record record, string band) =>
        settings.BrandWeight ?? (record["brand_weight"] is NumberValue own ? own.Number : BrandWeight.Of(band, settings));
}
