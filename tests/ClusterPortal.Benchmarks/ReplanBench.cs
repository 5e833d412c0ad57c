using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Sources;
using ClusterPortal.Yaml;

namespace ClusterPortal.Benchmarks;

/// <summary>Plans a portal again and again with one entry changed each time, as the preview does after each save, and prints where the time went.</summary>
internal static class ReplanBench
{
    public static int Run(string folder, int rounds)
    {
        var inputs = InputReader.FromFolder(folder, InputLimits.Default, new DiagnosticBag(), SiteLimits.Read);
        var file = inputs.Files.First(f => f.Path.StartsWith("content/organizations/", StringComparison.Ordinal) && f.Path.EndsWith(".yml", StringComparison.Ordinal));
        var memory = new PlanMemory();
        for (var i = 0; i < rounds; i++)
        {
            GC.Collect(); // as the preview does when nothing happens
            var clock = new StageClock();
            clock.Mark("folder");
            InputReader.Reread(inputs, folder, InputLimits.Default, new DiagnosticBag(), SiteLimits.Read);
            clock.Mark("edit");
            var text = Encoding.UTF8.GetString(file.Bytes.Span).Replace("name: ", $"name: {i} ", StringComparison.Ordinal);
            var edited = Inputs.Of(inputs.Files.Select(f => f == file ? file with { Bytes = Encoding.UTF8.GetBytes(text) } : f));
            var plan = Build.Begin(edited, new BuildOptions { Now = DateTime.UnixEpoch, Progress = clock, Memory = memory });
            clock.Mark("page");
            plan.Find($"organizations/{Path.GetFileNameWithoutExtension(file.Path)}/index.html")!.Render(new System.Buffers.ArrayBufferWriter<byte>(), new DiagnosticBag());
            plan.Complete();
            clock.Mark("end");
            if (plan.Failed) return 1;
            Console.WriteLine($"round {i}: {plan.Pages.Length} pages");
            clock.Print();
        }

        return 0;
    }
}
