using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Domain;

namespace ClusterPortal.Legitimacy;

/// <summary>In: an organisation's standing. Out: what its page says was checked, by whom and when. Nothing is said of what is over, nor of what nobody claims;
/// an organisation that is no member, and of which staff recorded nothing, has none.</summary>
internal static class Credentials
{
    public static ImmutableArray<Credential> Of(Candidate candidate, Assessment assessment)
    {
        var member = candidate.Memberships.Any(candidate.IsCurrent);
        if (!member && candidate.Verification is null) return [];
        var found = ImmutableArray.CreateBuilder<Credential>();
        foreach (var (signal, result) in assessment.Results)
        {
            if (result.Verdict == Verdict.NotApplicable) continue;
            var present = result.Verdict == Verdict.Present;
            var credential = signal.Check switch
            {
                "current_membership" when member => present ? Checked(signal, "membership", result.Until) : NotVerified(signal),
                "identity_confirmed" => present ? Checked(signal, "identity", result.Until) : NotVerified(signal),
                "registration" when present => new Credential(signal, CredentialState.Stated),
                "certificate" when Expiries.Current(candidate.Record["certifications"], candidate.Today).Any() => present ? Checked(signal, "certificate", result.Until) : NotVerified(signal),
                "confirmed_relation" when Relations.Confirmed(candidate).Any() => new Credential(signal, CredentialState.Confirmed),
                "confirmed_relation" when present => Checked(signal, "project", result.Until),
                "confirmed_relation" when result.Verdict == Verdict.Failing || result.At != default => NotVerified(signal),
                "link_back" when present => Checked(signal, "link_back", result.Until),
                "entry_reviewed" when present => new Credential(signal, CredentialState.Verified, null, result.On, result.Until),
                _ => null,
            };
            if (credential is not null) found.Add(credential);
        }

        return found.DrainToImmutable();

        Credential Checked(Signal signal, string name, DateOnly? until)
        {
            var check = candidate.StaffCheck(name)!;
            return new Credential(signal, CredentialState.Verified, check.Role, check.On, Earlier(check.Until, until));
        }
    }

    private static Credential NotVerified(Signal signal) => new(signal, CredentialState.NotVerified);

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one < other || other is null ? one : other;
}
