using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Domain;
using ClusterPortal.Legitimacy;
using ClusterPortal.Site;
using ClusterPortal.Text;

namespace ClusterPortal.Rules;

/// <summary>Values of organisations that cannot be right or look so, as the signals of credibility judge them; and signals that are named but do not exist. What an
/// organisation only lacks is no finding: the audit tells it.</summary>
internal static class Credibility
{
    public static void Check(SiteConfig site, Portal portal, DiagnosticBag bag)
    {
        string[] ids = [.. SignalReader.Read(site.Legitimacy).Select(s => s.Id)];
        foreach (var word in site.Legitimacy.Named)
            if (!ids.Contains(word.Text)) Unknown(SiteRules.UnknownSignal, word.Text, word.Span, ids, bag);
        var assessor = new Assessor(portal, [], site.Legitimacy, null, site.Languages);
        foreach (var record in portal.Of("organization"))
        {
            var candidate = assessor.CandidateOf(record);
            foreach (var check in SignalChecks.OfValues)
                if (check.Look(candidate) is { Rule: { } rule } result) bag.Report(rule, result.At, result.Doubt ?? result.Note, result.Doubt is null ? null : "look it up again in the register");
            foreach (var item in record["not_applicable"].Items())
                if (item.Word() is { } id && !ids.Contains(id)) Unknown(CredibilityRules.NotApplicable, id, item.Span, ids, bag);
        }
    }

    private static void Unknown(DiagnosticRule rule, string id, Span span, string[] ids, DiagnosticBag bag) =>
        bag.Report(rule, span, $"there is no signal '{id}'", Suggestion.Nearest(id, ids) is { } near ? $"did you mean {near}?" : $"one of {string.Join(", ", ids)}");
}
