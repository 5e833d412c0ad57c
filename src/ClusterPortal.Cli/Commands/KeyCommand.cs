using System.CommandLine;
using System.Security.Cryptography;

namespace ClusterPortal.Cli.Commands;

/// <summary><c>key</c>: makes the key with which a portal signs. It is shown once and kept nowhere.</summary>
internal static class KeyCommand
{
    public const string Examples = """
        clusterportal key                       a new key, to be kept as a secret
        clusterportal key > portal-key.pem      into a file outside the repository
        """;

    public static Command Create(Screen screen)
    {
        var command = new Command("key", "Make a key with which the portal signs statements of membership");
        command.SetAction(_ =>
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            screen.Out.WriteLine(key.ExportPkcs8PrivateKeyPem());
            screen.Error.WriteLine($"This key is shown once and kept nowhere. Whoever has it can sign in the portal's name: never put it into the repository. Next: save it as the secret {Machine.SigningKeyVariable} where the portal is built.");
            return ExitCode.Ok;
        });
        return command;
    }
}
