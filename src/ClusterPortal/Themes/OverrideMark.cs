using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ClusterPortal.Text;

namespace ClusterPortal.Themes;

/// <summary>The first line of a template that stands in the place of another theme's: <c>{{- # over base 3f2a9c1e77d0 -}}</c>. It says which theme's, and which version of
/// it, so that a change below is noticed.</summary>
/// <param name="Theme">The theme whose template is replaced.</param>
/// <param name="Fingerprint">Of its text when the replacement was made or last compared.</param>
/// <param name="Span">The line in the replacing template.</param>
internal sealed partial record OverrideMark(string Theme, string Fingerprint, Span Span)
{
    private const int Digits = 12;

    public static OverrideMark? Of(SourceText template) =>
        Line().Match(template.Text) is { Success: true } match ? new OverrideMark(match.Groups["theme"].Value, match.Groups["print"].Value, template.SpanOf(0, match.Groups["mark"].Length)) : null;

    /// <summary>The template with the mark of what it replaces as its first line, instead of the mark it may have.</summary>
    public static string Set(string text, string theme, string below) => $"{{{{- # over {theme} {FingerprintOf(below)} -}}}}\n{Without(text)}";

    /// <summary>Of a template's text but its mark; line ends do not count, as git may turn them.</summary>
    public static string FingerprintOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Without(text).ReplaceLineEndings("\n").TrimEnd())))[..Digits];

    public static string Without(string text) => text[Line().Match(text).Length..];

    [GeneratedRegex(@"\A(?<mark>\{\{[-~]? *# *over +(?<theme>[a-z0-9-]+) +(?<print>[0-9a-f]{12}) *[-~]?\}\})[ \t]*(\r?\n)?")]
    private static partial Regex Line();
}
