using ClusterPortal.Content.Values;
using ClusterPortal.Schema;

namespace ClusterPortal.Legitimacy.Checks;

/// <summary>C3: what is required and localised, and the description when there is one, in a second language of the site.</summary>
internal sealed class SecondLanguage : ISignalCheck
{
    public string Name => "second_language";

    public SignalResult Look(Candidate candidate)
    {
        if (candidate.Languages.Length < 2) return new SignalResult(Verdict.NotApplicable, "the portal has one language");
        var fields = candidate.Record.Type.Fields.Fields.Where(f => f.Localized && (f.Required || f == candidate.Record.Type.Body)).ToArray();
        var texts = fields.Select(f => candidate.Record[f]).OfType<TextValue>().Select(t => t.Text).ToArray();
        if (texts.Length == 0) return SignalResult.Absent;
        var complete = candidate.Languages.Count(l => texts.All(t => t.Has(l)));
        if (complete >= 2) return SignalResult.Present;
        var begun = candidate.Languages.FirstOrDefault(l => texts.Any(t => t.Has(l)) && !texts.All(t => t.Has(l)));
        return begun.Tag is null ? SignalResult.Absent : SignalResult.Failing($"not all texts are in '{begun.Tag}'");
    }
}
