namespace ClusterPortal.Diagnostics;

/// <summary>One entry of the catalogue: what a code means, for <c>explain</c>, the documentation and the tests.</summary>
/// <param name="Code">Such as <c>CP2104</c>: the family's digit, then the rule's number.</param>
/// <param name="Severity">Severity unless site.yml says otherwise.</param>
/// <param name="Title">A few words, without a full stop.</param>
/// <param name="What">What is wrong, in words for people who do not program.</param>
/// <param name="Why">Why it matters to the portal or its visitors.</param>
/// <param name="Bad">A small site in the form of a case file that gives exactly this code. A line <c>--- path</c> begins a file, all lines up to the next
/// such line are its text; a bare <c>---</c> is text. When no site.yml is given, the test supplies one. After the path may stand, in round brackets:
/// <c>bytes</c>: each <c>\xNN</c> in the text is one byte; <c>repeat N</c>: the text stands N times; <c>link</c>, <c>special</c>, <c>unreadable</c>: the
/// file is of that <see cref="Sources.FileKind"/>; <c>missing</c>: the file that the test would supply is left out.</param>
/// <param name="Good">The same site, mended: gives no finding of this code.</param>
public sealed record DiagnosticRule(string Code, Severity Severity, string Title, string What, string Why, string Bad, string Good)
{
    /// <summary>Security limits and our own faults cannot be turned down in site.yml, nor can files that could not be read: they would vanish unseen.</summary>
    public bool Fixed => Code[2] is '7' or '9' || (Code[2] == '1' && Severity == Severity.Error);
}
