namespace ClusterPortal.Cli;

/// <summary>What a command tells the shell. Documented in README; scripts rely on it.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>Something in the portal must be mended, or the work could not be done.</summary>
    public const int Findings = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Stopped with Ctrl-C, as shells count it.</summary>
    public const int Cancelled = 130;
}
