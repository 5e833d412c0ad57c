#pragma warning disable RS0030 // The one place that starts a process: git, asked for the portal as it was before a change.
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ClusterPortal.Cli.Versions;

/// <summary>Questions to git in one folder. Arguments go as a list, no shell reads them; nothing here writes to the repository.</summary>
internal sealed class Git(string folder)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>What git says on standard output.</summary>
    /// <exception cref="UsageException">git is not there, takes too long, or says no.</exception>
    public string Ask(params string[] arguments)
    {
        var (code, output, error) = Run(arguments);
        return code == 0 ? output : throw new UsageException($"git says: {FirstLine(error)}");
    }

    /// <summary>As <see cref="Ask"/>, but null when git says no.</summary>
    public string? Try(params string[] arguments)
    {
        var (code, output, _) = Run(arguments);
        return code == 0 ? output : null;
    }

    /// <summary>The bytes of objects, in the order asked for; null for one that does not exist.</summary>
    public IEnumerable<byte[]?> Objects(IEnumerable<string> names)
    {
        using var process = Start(["cat-file", "--batch"]);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.BaseStream;
        foreach (var name in names)
        {
            process.StandardInput.Write(name + "\n");
            process.StandardInput.Flush();
            var head = ReadLine(output).Split(' ');
            if (head is not [.., var length] || !int.TryParse(length, out var size))
            {
                yield return null;
                continue;
            }

            var bytes = new byte[size + 1];
            output.ReadExactly(bytes);
            yield return head[^2] == "blob" ? bytes[..^1] : null;
        }

        process.StandardInput.Close();
        process.WaitForExit(Longest);
    }

    private (int Code, string Output, string Error) Run(string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        var error = new StringBuilder();
        process.ErrorDataReceived += (_, line) => error.Append(line.Data).Append('\n');
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
            throw new UsageException($"git took longer than {Longest.TotalMinutes} minutes");
        }

        // Once more without a limit, so that the last of the errors have arrived.
        process.WaitForExit();
        return (process.ExitCode, output, error.ToString());
    }

    private Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        // A repository's own settings must not start programs, nor this lock files that others use.
        foreach (var argument in (string[])["-c", "core.fsmonitor=false", "-c", "core.quotePath=false", .. arguments]) start.ArgumentList.Add(argument);
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["LC_ALL"] = "C";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new UsageException($"git is needed to compare with another state and could not be started: {e.Message}");
        }
    }

    private static string ReadLine(Stream stream)
    {
        var line = new List<byte>();
        for (var b = stream.ReadByte(); b is not (-1 or '\n'); b = stream.ReadByte()) line.Add((byte)b);
        return Encoding.UTF8.GetString([.. line]);
    }

    private static string FirstLine(string text) => text.Split('\n').FirstOrDefault(l => l.Trim().Length > 0)?.Trim() ?? "nothing";
}
