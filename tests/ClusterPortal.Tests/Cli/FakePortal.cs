using System.Buffers;
using System.Text;
using ClusterPortal.Cli;
using ClusterPortal.Cli.Reports;
using ClusterPortal.Diagnostics;
using ClusterPortal.Pages;

namespace ClusterPortal.Tests.Cli;

/// <summary>A portal of a few fixed files in the place of the library, and a screen that remembers.</summary>
internal sealed class FakePortal
{
    private readonly StringBuilder output = new();
    private readonly StringBuilder error = new();

    public List<PlannedFile> Files { get; } = [new Page("index.html", "home"), new Page("jobs/index.html", "jobs"), new Page("style.css", "css")];

    public List<Diagnostic> Planned { get; } = [];

    public List<Diagnostic> Rendered { get; } = [];

    public string BasePath { get; set; } = "/";

    public BuildOptions? Told { get; private set; }

    public Action? BeforeRun { get; set; }

    /// <summary>What somebody at a terminal types; null when nobody sits there.</summary>
    public TextReader? Keyboard { get; set; }

    public string Out => output.ToString();

    public string Error => error.ToString();

    public Screen Screen => new(new StringWriter(output) { NewLine = "\n" }, new StringWriter(error) { NewLine = "\n" }, TerminalStyle.Plain, TerminalStyle.Plain, false, Keyboard);

    public BuildPlan Plan(BuildOptions options)
    {
        Told = options;
        return new BuildPlan([.. Files], [.. Planned], options) { BasePath = BasePath };
    }

    public int Run(params string[] words) => Run(TestContext.Current.CancellationToken, words);

    /// <summary>With the library itself.</summary>
    public int RunReally(params string[] words) => RunReally(TestContext.Current.CancellationToken, words);

    public int RunReally(CancellationToken cancel, params string[] words)
    {
        Forget();
        return CommandLine.Run(words, Screen, Engine.Of(cancel), cancel);
    }

    public int Run(CancellationToken cancel, params string[] words)
    {
        Forget();
        var engine = new Engine(
            (_, options) => Plan(options),
            (plan, sink) =>
            {
                BeforeRun?.Invoke();
                foreach (var file in plan.Files)
                {
                    var bytes = new ArrayBufferWriter<byte>();
                    file.Render(bytes, new DiagnosticBag());
                    sink.Put(file.Path, bytes.WrittenSpan);
                }

                return [.. Rendered];
            });
        return CommandLine.Run(words, Screen, engine, cancel);
    }

    private void Forget()
    {
        output.Clear();
        error.Clear();
    }

    public sealed class Page(string path, string text) : PlannedFile(path)
    {
        public override void Render(IBufferWriter<byte> output, DiagnosticBag diagnostics)
        {
            if (text == "fault") throw new InvalidOperationException("a fault of ours");
            output.Write(Encoding.UTF8.GetBytes(text));
        }
    }
}
