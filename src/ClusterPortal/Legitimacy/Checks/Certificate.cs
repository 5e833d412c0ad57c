using ClusterPortal.Content.Values;

namespace ClusterPortal.Legitimacy.Checks;

/// <summary>E1: a certificate with number, issuer and proof that holds on the day, which staff have looked at.</summary>
internal sealed class Certificate : ISignalCheck
{
    public string Name => "certificate";

    public SignalResult Look(Candidate candidate)
    {
        SignalResult? worst = null;
        foreach (var certificate in Candidate.Groups(candidate.Record, "certifications"))
        {
            var result = Judge(certificate, candidate);
            if (result.Verdict == Verdict.Present)
            {
                var seen = candidate.Confirmed("certificate", 12, "staff have not recorded a look at the certificate");
                return seen.Verdict == Verdict.Present ? result with { By = seen.By, On = seen.On, Until = seen.Until < result.Until ? seen.Until : result.Until } : seen with { At = certificate.Span };
            }

            worst ??= result;
        }

        return worst ?? SignalResult.Absent;
    }

    private static SignalResult Judge(GroupValue certificate, Candidate candidate)
    {
        if (Candidate.Date(certificate, "valid_to") is { } last && last < candidate.Today) return SignalResult.Over(last, "the certificate has run out", certificate.Span);
        if (Candidate.Date(certificate, "valid_from") > candidate.Today) return SignalResult.Failing("the certificate is not valid yet", certificate.Span);
        string[] needed = ["number", "issuer", "valid_to", "proof"];
        var lacking = needed.Where(f => certificate[f] is null).ToArray();
        return lacking.Length > 0
            ? SignalResult.Failing($"the certificate has no {string.Join(", ", lacking)}", certificate.Span)
            : SignalResult.Present with { At = certificate.Span, Until = Candidate.Date(certificate, "valid_to") };
    }
}
