using System.Text;
using System.Text.RegularExpressions;
using ClusterPortal.Cli;
using ClusterPortal.Cli.Reports;

namespace ClusterPortal.Browser.Tests;

/// <summary>A small portal in a folder of its own, and <c>serve</c> running on it as on somebody's desk: what is saved there is seen.</summary>
internal sealed partial class SavedPortal : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("clusterportal-test-").FullName;
    private readonly CancellationTokenSource stop = new();
    private readonly Spoken spoken = new();
    private readonly Task<int> running;

    /// <param name="path">Where on its host the portal lies.</param>
    /// <param name="words">More of the command line.</param>
    public SavedPortal(string path = "/", params string[] words)
    {
        Save("site.yml", $"title: Valley\nbase_url: https://valley.example{path}\nlanguage: en\nlanguages: [en, da]\ntheme: base\ndate: 2026-11-20\n");
        Save("content/organizations/acme.yml", "name: Acme\nkind: company\nsummary: Builds fermenters.\nfounded: 1999\ncertifications: [{standard: ISO 9001, valid_to: 2026-12-01}]\n");
        Save("content/organizations/bolt.yml", "name: Bolt\nkind: company\nsummary: {en: Brews., da: Brygger.}\n");
        running = Task.Run(() => CommandLine.Run(["serve", "--source", folder, "--port", "0", .. words], new Screen(spoken, new Spoken(), TerminalStyle.Plain, TerminalStyle.Plain, false), Engine.Of(stop.Token), stop.Token));
    }

    public string Folder => folder;

    /// <summary>The portal's home, once it is shown.</summary>
    public Task<Uri> Home => spoken.Address.Task.WaitAsync(TimeSpan.FromSeconds(60));

    public void Save(string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(20));
        stop.Dispose();
        spoken.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private sealed partial class Spoken : TextWriter
    {
        public TaskCompletionSource<Uri> Address { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) { }

        public override void WriteLine(string? value)
        {
            if (Place().Match(value ?? "") is { Success: true } match) Address.TrySetResult(new Uri(match.Value));
        }

        [GeneratedRegex(@"http://localhost:\d+/\S*")]
        private static partial Regex Place();
    }
}
