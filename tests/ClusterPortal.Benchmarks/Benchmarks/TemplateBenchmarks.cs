using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using ClusterPortal.Templates;
using HandlebarsDotNet;

namespace ClusterPortal.Benchmarks;

/// <summary>Rendering the same page with our templates and with Handlebars.Net, steady state, one thread.</summary>
[MemoryDiagnoser]
public class TemplateBenchmarks : IDisposable
{
    private readonly CompiledTemplate _ours = TemplatePage.Compile();
    private readonly OutputBuffer _buffer = new();
    private readonly RenderContext _context = new();
    private readonly HandlebarsTemplate<object, object> _theirs = Handlebars.Compile(TemplatePage.Handlebars);

    [Benchmark]
    public int Ours()
    {
        _buffer.Clear();
        _ours.Render(TemplatePage.Record, _buffer, _context);
        return _buffer.Length;
    }

    [Benchmark(Baseline = true)]
    public int HandlebarsNet() => _theirs(TemplatePage.Data).Length;

    [GlobalCleanup]
    public void Dispose()
    {
        _buffer.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Times both by turns and prints what a rendering takes, and the ratios; seconds differ by machine, ratios hardly.</summary>
    public static int Run()
    {
        using var benchmarks = new TemplateBenchmarks();
        var ours = new List<(double Time, double Bytes)>();
        var theirs = new List<(double Time, double Bytes)>();
        for (var round = 0; round < 9; round++)
        {
            ours.Add(Measure(benchmarks.Ours));
            theirs.Add(Measure(benchmarks.HandlebarsNet));
        }

        var (our, their) = (Median(ours), Median(theirs));
        Console.WriteLine($"page          {benchmarks.Ours()} bytes ours, {benchmarks.HandlebarsNet()} signs Handlebars.Net");
        Console.WriteLine($"ours          {our.Time,8:0.0} us {our.Bytes,10:0} bytes allocated");
        Console.WriteLine($"Handlebars    {their.Time,8:0.0} us {their.Bytes,10:0} bytes allocated");
        Console.WriteLine($"ratio         {our.Time / their.Time,8:0.00}    {our.Bytes / their.Bytes,10:0.0000}");
        return 0;
    }

    private static (double Time, double Bytes) Measure(Func<int> render)
    {
        for (var i = 0; i < 500; i++)
        {
            render();
        }

        const int Times = 2000;
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Times; i++)
        {
            render();
        }

        var elapsed = watch.Elapsed.TotalMicroseconds / Times;
        return (elapsed, (GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)Times);
    }

    private static (double Time, double Bytes) Median(List<(double Time, double Bytes)> rounds) => rounds.OrderBy(r => r.Time).ElementAt(rounds.Count / 2);
}
