#pragma warning disable RS0030 // The program may look at the disk and start programs; the library may not.
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using ClusterPortal.Graphics.Cards;

namespace ClusterPortal.Cli.Cards;

/// <summary>A program that turns drawings into pictures, as it is installed here. It is started without a shell, gets the drawing on its standard input,
/// where it has no address from which anything else could be loaded, and gives the picture on its standard output.</summary>
internal sealed class RasterProgram
{
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(20);

    private static readonly (string Program, string[] Arguments)[] Known =
    [
        ("rsvg-convert", ["--format=png"]),
        ("resvg", ["-", "-c"]),
        ("vips", ["copy", "stdin", ".png"]),
    ];

    private readonly string file;
    private readonly string[] arguments;

    private RasterProgram(string file, string[] arguments, string name) => (this.file, this.arguments, Name) = (file, arguments, name);

    /// <summary>With its version.</summary>
    public string Name { get; }

    /// <param name="folders">Where to look, in order.</param>
    /// <param name="cancel">Stops waiting for the program.</param>
    public static RasterProgram? Find(IReadOnlyList<string> folders, CancellationToken cancel)
    {
        foreach (var (program, arguments) in Known)
        {
            // Never from the current folder: a portal's repository must not bring programs along.
            var file = folders.Where(Path.IsPathFullyQualified).Select(f => Path.Combine(f, OperatingSystem.IsWindows() ? program + ".exe" : program)).FirstOrDefault(File.Exists);
            if (file is null) continue;
            var version = Run(file, ["--version"], "", cancel);
            if (version.Output is { Length: > 0 } words) return new RasterProgram(file, arguments, $"{program} {FirstLine(words)}");
        }

        return null;
    }

    public RasterPicture Draw(string svg, CancellationToken cancel)
    {
        var (output, problem) = Run(file, arguments, svg, cancel);
        return problem is null && output is { Length: > 0 } png ? new RasterPicture(png) : new RasterPicture(null, $"{Path.GetFileNameWithoutExtension(file)} {problem ?? "gave nothing"}");
    }

    private static (byte[]? Output, string? Problem) Run(string file, string[] arguments, string input, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(file) { UseShellExecute = false, CreateNoWindow = true, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(MostTime);
        Process? process = null;
        try
        {
            process = Process.Start(start);
            if (process is null) return (null, "could not be started");
            // All three at once: a full pipe on one side would stop the others.
            using var picture = new MemoryStream();
            var reading = process.StandardOutput.BaseStream.CopyToAsync(picture, limit.Token);
            var complaints = process.StandardError.ReadToEndAsync(limit.Token);
            var writing = WriteAsync(process, input, limit.Token);
            Task.WhenAll(reading, complaints, writing, process.WaitForExitAsync(limit.Token)).GetAwaiter().GetResult();
            return process.ExitCode == 0 ? (picture.ToArray(), null) : (null, $"failed: {FirstLine(Encoding.UTF8.GetBytes(complaints.Result))}");
        }
        catch (OperationCanceledException)
        {
            Stop(process);
            return (null, cancel.IsCancellationRequested ? "was stopped" : $"took longer than {MostTime.TotalSeconds} seconds");
        }
        catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException)
        {
            Stop(process);
            return (null, $"failed: {e.Message.TrimEnd('.')}");
        }
        finally
        {
            process?.Dispose();
        }
    }

    private static async Task WriteAsync(Process process, string input, CancellationToken cancel)
    {
        await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(input), cancel);
        process.StandardInput.Close();
    }

    private static void Stop(Process? process)
    {
        if (process is { HasExited: false }) process.Kill(entireProcessTree: true);
    }

    private static string FirstLine(byte[] words)
    {
        var line = Encoding.UTF8.GetString(words).Split('\n', 2)[0].Trim();
        return line.Length > 120 ? line[..120] : line;
    }
}
