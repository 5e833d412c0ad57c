namespace ClusterPortal.Cli;

/// <summary>The command line asks for something that cannot be: told with a hint at the command's help, exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
