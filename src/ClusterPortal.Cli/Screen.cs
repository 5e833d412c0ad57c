using ClusterPortal.Cli.Reports;

namespace ClusterPortal.Cli;

/// <summary>Where a command speaks: results to <paramref name="Out"/>, everything about the work to <paramref name="Error"/>.</summary>
/// <param name="Watched">Whether somebody sees <paramref name="Error"/> as it is written, so that progress is worth showing.</param>
/// <param name="Keyboard">Answers to questions; null where nobody sits at a terminal, and then nothing is asked.</param>
internal sealed record Screen(TextWriter Out, TextWriter Error, TerminalStyle OutStyle, TerminalStyle ErrorStyle, bool Watched, TextReader? Keyboard = null);
