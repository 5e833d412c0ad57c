using ClusterPortal.Content.Values;
using ClusterPortal.Diagnostics.Catalogue;

namespace ClusterPortal.Legitimacy.Checks;

/// <summary>I1: legal name, and a number in a public register that has the register's form. A wrong check digit is a doubt, as samples and old numbers lack it.</summary>
internal sealed class Registration : ISignalCheck
{
    public string Name => "registration";

    public SignalResult Look(Candidate candidate)
    {
        var legal = candidate.Record["legal_name"];
        if (candidate.Record["registration"] is not GroupValue written)
            return legal is null ? SignalResult.Absent : SignalResult.Missing("there is a legal name, but no register number");
        var name = Candidate.Word(written["register"]) ?? "";
        var number = Candidate.Word(written["number"]) ?? "";
        if (Registers.Find(name) is not { } register)
            return legal is null ? SignalResult.Failing("the legal name is missing", written.Span) : SignalResult.Present with { At = written.Span };
        if (!register.Forms.Any(f => Forms.Fits(number, f)))
            return SignalResult.Failing($"'{number}' is not a number of {register.Name}, such as {register.Forms[0].Replace('9', '0')}", written.Span) with { Rule = CredibilityRules.RegisterNumber };
        if (legal is null) return SignalResult.Failing("the legal name is missing", written.Span);
        return register.IsSound?.Invoke(Forms.Digits(number)) is false
            ? SignalResult.Present with { At = written.Span, Doubt = $"the check digit of {register.Name} {number} is wrong", Rule = CredibilityRules.CheckDigit }
            : SignalResult.Present with { At = written.Span };
    }
}
