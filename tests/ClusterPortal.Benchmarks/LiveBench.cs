using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ClusterPortal.Benchmarks;

/// <summary>Starts the preview of a portal, saves one entry again and again, and prints how long it takes until a browser knows, until it knows what became of its page, and until it
/// has the new page.</summary>
internal static partial class LiveBench
{
    /// <param name="program">The program's dll.</param>
    /// <param name="folder">The portal; one entry of it is changed, and put back.</param>
    public static async Task<int> Run(string program, string folder, int rounds)
    {
        var file = Directory.EnumerateFiles(Path.Combine(folder, "content", "organizations"), "*.yml").Order(StringComparer.Ordinal).First();
        var path = $"/organizations/{Path.GetFileNameWithoutExtension(file)}/";
        var text = await File.ReadAllTextAsync(file);
        using var preview = Process.Start(new ProcessStartInfo("dotnet", [program, "serve", "--source", folder, "--port", "0"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var address = new TaskCompletionSource<Uri>();
        preview.OutputDataReceived += (_, e) =>
        {
            if (Address().Match(e.Data ?? "") is { Success: true } match) address.TrySetResult(new Uri(match.Value));
        };
        preview.ErrorDataReceived += (_, _) => { };
        preview.BeginErrorReadLine();
        preview.BeginOutputReadLine();
        try
        {
            var start = Stopwatch.StartNew();
            using var http = new HttpClient { BaseAddress = await address.Task, Timeout = TimeSpan.FromMinutes(2) };
            Console.WriteLine($"address after {start.ElapsedMilliseconds} ms");
            await http.GetByteArrayAsync(path);
            Console.WriteLine($"first page after {start.ElapsedMilliseconds} ms, {preview.TotalProcessorTime.TotalMilliseconds:0} ms of processor time");
            Console.WriteLine($"{"round",8}{"event ms",10}{"state ms",10}{"page ms",10}{"cpu ms",10}");
            var all = new List<double[]>();
            for (var i = 0; i < rounds; i++)
            {
                await Task.Delay(1500); // as a person saves; what the last round left to do is done by then

                // Anew each time: a save may be told in several steps, and the rest of one must not be taken for the next.
                using var events = new StreamReader(await http.GetStreamAsync("~events"));
                await Event(events);
                preview.Refresh();
                var before = preview.TotalProcessorTime;
                var clock = Stopwatch.StartNew();
                await File.WriteAllTextAsync(file, text.Replace("name: ", $"name: {i} ", StringComparison.Ordinal));
                await Event(events);
                var heard = clock.Elapsed.TotalMilliseconds;
                await http.GetByteArrayAsync($"~state?path={path}");
                var known = clock.Elapsed.TotalMilliseconds;
                var page = await http.GetStringAsync(path);
                var shown = clock.Elapsed.TotalMilliseconds;
                if (!page.Contains($"{i} ", StringComparison.Ordinal)) return 1;
                preview.Refresh();
                all.Add([heard, known, shown, (preview.TotalProcessorTime - before).TotalMilliseconds]);
                Print(i.ToString(CultureInfo.InvariantCulture), all[^1]);
            }

            Print("median", [.. Enumerable.Range(0, 4).Select(column => all.Select(r => r[column]).Order().ElementAt(all.Count / 2))]);
            return 0;
        }
        finally
        {
            await File.WriteAllTextAsync(file, text);
            preview.Kill();
        }
    }

    private static void Print(string name, double[] row) =>
        Console.WriteLine($"{name,8}{row[0],10:0.0}{row[1],10:0}{row[2],10:0}{row[3],10:0}");

    private static async Task Event(StreamReader events)
    {
        while (await events.ReadLineAsync() is { } line)
            if (line.StartsWith("data:", StringComparison.Ordinal)) return;
    }

    [GeneratedRegex(@"http://localhost:\d+/\S*")]
    private static partial Regex Address();
}
