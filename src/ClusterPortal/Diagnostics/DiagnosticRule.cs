namespace ClusterPortal.Diagnostics;

/// <summary>One entry of the catalogue: what a code means, for <c>explain</c>, the documentation and the tests.</summary>
/// <param name="Code">Such as <c>CP2104</c>: the family's digit, then the rule's number.</param>
/// <param name="Severity">Severity unless site.yml says otherwise.</param>
/// <param name="Title">A few words, without a full stop.</param>
/// <param name="What">What is wrong, in words for people who do not program.</param>
/// <param name="Why">Why it matters to the portal or its visitors.</param>
/// <param name="Bad">A small site in the form of a case file (<c>--- path</c> before each file) that gives exactly this code.</param>
/// <param name="Good">The same site, mended: gives no finding of this code.</param>
public sealed record DiagnosticRule(string Code, Severity Severity, string Title, string What, string Why, string Bad, string Good)
{
    /// <summary>Security limits and our own faults cannot be turned down in site.yml.</summary>
    public bool Fixed => Code[2] is '7' or '9';
}
