using ClusterPortal.Diagnostics;
using ClusterPortal.Publish;
using ClusterPortal.Sources;
using ClusterPortal.Yaml;

namespace ClusterPortal.Benchmarks;

/// <summary>Builds a portal once, cold, as the command does, and prints where the time went.</summary>
internal static class Bench
{
    /// <returns>1 when the portal has errors, so that a figure of a failed build is never taken for one.</returns>
    public static int Run(string folder, string output)
    {
        var clock = new StageClock();
        var bag = new DiagnosticBag();
        clock.Mark("read");
        var inputs = InputReader.FromFolder(folder, InputLimits.Default, bag, SiteLimits.Read);
        var plan = Build.Plan(inputs, new BuildOptions { Now = DateTime.UnixEpoch, Progress = clock }, bag);
        var errors = new DiagnosticBag();
        if (StagingFolder.Open(output, folder, errors) is not { } staging) return Fail(errors.ToImmutable());
        using (staging)
        {
            var found = Build.Run(plan, staging);
            if (plan.Failed || found.Any(plan.Stops)) return Fail([.. plan.Diagnostics, .. found]);
            clock.Mark("publish");
            staging.Commit(errors);
        }

        clock.Mark("end");
        Console.WriteLine($"{inputs.Files.Length} files in, {plan.Files.Length} files out");
        clock.Print();
        return 0;
    }

    private static int Fail(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics.Take(10)) Console.Error.WriteLine(diagnostic);
        return 1;
    }
}
