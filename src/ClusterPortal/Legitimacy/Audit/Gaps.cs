using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Legitimacy.Audit;

/// <summary>In: an assessment. Out: for each signal that is lacking what to write, and in which line of which file.</summary>
internal sealed class Gaps(Portal portal, ImmutableArray<LanguageTag> languages)
{
    private static readonly ImmutableArray<string> All = [];

    public ImmutableArray<Gap> Of(Assessment assessment, Candidate candidate) => OneForAll.Of([.. assessment.Missing.Select(m => Of(m.Signal, m.Result, candidate))]);

    private Gap Of(Signal signal, SignalResult result, Candidate candidate)
    {
        var byStaff = signal.Origin is SignalOrigin.Staff or SignalOrigin.Cluster || result.AwaitsStaff;
        var pastes = signal.Check == "second_language" ? Translations(candidate.Record) : Written(signal, result, candidate);
        if (pastes.Length > 0) return new Gap(signal, result, byStaff, pastes);
        var span = result.At.Source is null ? candidate.Record.Span : result.At;
        var advice = result.Note.Length > 0 ? result.Note : signal.How ?? $"{signal.Label.Parts[0].Text}";
        if (signal.How is { } how && how != advice) advice = $"{advice}; {how}";
        return new Gap(signal, result, byStaff, [new Paste(PasteKind.Mend, span.Source!.Path, span.Position.Line, advice)]);
    }

    private ImmutableArray<Paste> Written(Signal signal, SignalResult result, Candidate candidate)
    {
        var again = result.Verdict == Verdict.Expired;
        if (signal.Verification is { } verification && (result.AwaitsStaff || signal.Add is null)) return Verification(Filled(verification, candidate), candidate, again || result.Verdict == Verdict.Failing);
        if (signal.Add is { } add && Entry(Filled(add, candidate), signal, result, candidate.Record, again) is { Length: > 0 } pastes) return pastes;
        if (signal.Cluster is { } cluster && candidate.Cluster is { } brand) return Entry(Filled(cluster, candidate), signal, result, brand, again);
        return signal.New is { } file && result.At.Source is null ? [new Paste(PasteKind.NewFile, Filled(file.Path, candidate), 0, Filled(file.Text, candidate))] : [];
    }

    // A contact that is an entry of its own is completed there.
    private ImmutableArray<Paste> Entry(string yaml, Signal signal, SignalResult result, Record record, bool again)
    {
        if (yaml.StartsWith("contact: {", StringComparison.Ordinal) && record["contact"] is ReferenceValue reference)
        {
            if (portal.Find(reference) is not { } person) return [];
            var lines = string.Join('\n', Members(yaml["contact: {".Length..^1]).Where(m => signal.Needs.Contains(m[..m.IndexOf(':', StringComparison.Ordinal)])));
            return PasteFinder.Find(person.Source, person.Type.Fields, lines, All, result.At, again);
        }

        return PasteFinder.Find(record.Source, record.Type.Fields, yaml, signal.Needs, result.At, again);
    }

    // The members of a flow mapping: at its commas, but not at those of mappings in it.
    private static IEnumerable<string> Members(string flow)
    {
        var (depth, from) = (0, 0);
        for (var i = 0; i <= flow.Length; i++)
        {
            if (i < flow.Length && flow[i] is '{' or '[') depth++;
            else if (i < flow.Length && flow[i] is '}' or ']') depth--;
            else if (i == flow.Length || (flow[i] == ',' && depth == 0))
            {
                yield return flow[from..i].Trim();
                from = i + 1;
            }
        }
    }

    private ImmutableArray<Paste> Verification(string yaml, Candidate candidate, bool again)
    {
        if (candidate.Verification is { } file) return PasteFinder.Find(file.Source, file.Type.Fields, yaml, All, default, again: again || yaml.StartsWith("checks:", StringComparison.Ordinal));
        var checks = yaml.StartsWith("checks:", StringComparison.Ordinal) ? yaml : $"checks:\n  - {{check: identity, by: Your role, on: {IsoText.Date(candidate.Today)}}}\n{yaml}";
        return [new Paste(PasteKind.NewFile, $"content/{portal.Types.Find("verification")?.Folder}/{candidate.Record.Id}.yml", 0, checks)];
    }

    private ImmutableArray<Paste> Translations(Record record)
    {
        var fields = record.Type.Fields.Fields.Where(f => f.Localized && (f.Required || f == record.Type.Body) && record[f] is TextValue).ToArray();
        var texts = fields.Select(f => (Field: f, ((TextValue)record[f]!).Text)).ToArray();
        if (texts.Length == 0) return [];

        // The language for which least is left to do.
        var wanted = languages.Where(l => !texts.All(t => t.Text.Has(l))).OrderByDescending(l => texts.Count(t => t.Text.Has(l))).ThenBy(languages.IndexOf).FirstOrDefault();
        if (wanted.Tag is null) return [];
        var pastes = ImmutableArray.CreateBuilder<Paste>();
        foreach (var (field, text) in texts)
        {
            if (text.Has(wanted)) continue;
            if (field == record.Type.Body && record.Source.Path.EndsWith(".md", StringComparison.Ordinal))
                pastes.Add(new Paste(PasteKind.NewFile, $"{record.Source.Path[..^3]}.{wanted}.md", 0, $"The text in the language '{wanted}'."));
            else
                pastes.AddRange(Translation.Of(record.Source, field, wanted, text.Parts[0].Language));
        }

        return pastes.ToImmutable();
    }

    private static string Filled(string text, Candidate candidate) =>
        text.Replace("{id}", candidate.Record.Id, StringComparison.Ordinal)
            .Replace("{cluster}", candidate.Cluster?.Id ?? "id-of-the-cluster", StringComparison.Ordinal)
            .Replace("{day}", IsoText.Date(candidate.Today), StringComparison.Ordinal)
            .Replace("{domain}", candidate.Record["website"].Word() is { } website ? Checks.RegistrableDomain.Of(WebAddress.Shown(website).Split('/')[0]) : "your-own-domain.example", StringComparison.Ordinal);
}
