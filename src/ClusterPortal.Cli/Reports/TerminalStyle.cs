using ClusterPortal.Diagnostics;

namespace ClusterPortal.Cli.Reports;

/// <summary>How a terminal wants to be written to.</summary>
/// <param name="Colour">Whether colours are wanted and understood.</param>
/// <param name="Columns">Its width.</param>
internal sealed record TerminalStyle(bool Colour, int Columns)
{
    public static TerminalStyle Plain { get; } = new(false, 120);

    public string Bold(string text) => Wrap("1", text);

    public string Dim(string text) => Wrap("2", text);

    public string Good(string text) => Wrap("32", text);

    /// <summary>In the colour of a severity.</summary>
    public string Of(Severity severity, string text) => Wrap(
        severity switch
        {
            Severity.Error => "1;31",
            Severity.Warning => "1;33",
            _ => "1;36",
        },
        text);

    private string Wrap(string code, string text) => Colour && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
