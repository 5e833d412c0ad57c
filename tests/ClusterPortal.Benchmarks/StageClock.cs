using System.Diagnostics;

namespace ClusterPortal.Benchmarks;

/// <summary>Takes the time at which each stage of a build begins.</summary>
internal sealed class StageClock : IProgress<BuildProgress>
{
    private readonly List<(string Stage, TimeSpan Wall, TimeSpan Processor, long Allocated)> marks = [];
    private readonly long start = Stopwatch.GetTimestamp();

    public void Report(BuildProgress value)
    {
        if (value.Done == 0 && value.Total == 0) Mark(value.Stage);
    }

    public void Mark(string stage) =>
        marks.Add((stage, Stopwatch.GetElapsedTime(start), Process.GetCurrentProcess().TotalProcessorTime, GC.GetTotalAllocatedBytes()));

    public void Print()
    {
        Console.WriteLine($"{"stage",-12}{"wall ms",10}{"cpu ms",10}{"MB alloc",10}");
        for (var i = 0; i + 1 < marks.Count; i++)
        {
            var (now, next) = (marks[i], marks[i + 1]);
            Console.WriteLine($"{now.Stage,-12}{(next.Wall - now.Wall).TotalMilliseconds,10:0}{(next.Processor - now.Processor).TotalMilliseconds,10:0}{(next.Allocated - now.Allocated) / 1e6,10:0}");
        }

        Console.WriteLine($"collections {GC.CollectionCount(0)}/{GC.CollectionCount(1)}/{GC.CollectionCount(2)}, paused {GC.GetTotalPauseDuration().TotalMilliseconds:0} ms, heap {GC.GetTotalMemory(false) / 1e6:0} MB");
        Console.WriteLine($"compiled while running: {System.Runtime.JitInfo.GetCompiledMethodCount()} methods in {System.Runtime.JitInfo.GetCompilationTime().TotalMilliseconds:0} ms");
        var process = Process.GetCurrentProcess();
        Console.WriteLine($"{"in all",-12}{marks[^1].Wall.TotalMilliseconds,10:0}{process.TotalProcessorTime.TotalMilliseconds,10:0}{GC.GetTotalAllocatedBytes() / 1e6,10:0}   peak {process.PeakWorkingSet64 / 1e6:0} MB");
    }
}
