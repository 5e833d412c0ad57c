using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Text;

namespace ClusterPortal.Legitimacy.Checks;

/// <summary>R3: the e-mail address and the website are under one registered domain.</summary>
internal sealed class OwnDomainMail : ISignalCheck
{
    public string Name => "own_domain_mail";

    public SignalResult Look(Candidate candidate)
    {
        if (candidate.Contact is not { Email: { } mail } contact) return SignalResult.Absent;
        if (Candidate.Word(candidate.Record["website"]) is not { } website) return SignalResult.Failing("there is no website to compare the e-mail address with", contact.Span);
        var own = RegistrableDomain.Of(WebAddress.Shown(website));
        var mailed = RegistrableDomain.Of(mail[(mail.LastIndexOf('@') + 1)..]);
        return own == mailed ? SignalResult.Present with { At = contact.Span } : SignalResult.Failing($"the e-mail address is at {mailed}, the website at {own}", contact.Span) with { Rule = CredibilityRules.MailDomain };
    }
}
