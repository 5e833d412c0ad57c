using System.Diagnostics;

namespace ClusterPortal.Cli;

/// <summary>One line on the terminal that says how far the work is, from the moment when it takes long. Gone when the work is done.</summary>
internal sealed class ProgressLine(Screen screen, bool silent) : IProgress<BuildProgress>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly bool shown = screen.Watched && !silent;
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly Lock turn = new();
    private TimeSpan next = Patience;
    private int width;

    public void Report(BuildProgress value)
    {
        if (!shown || clock.Elapsed < next) return;
        lock (turn)
        {
            if (clock.Elapsed < next) return;
            next = clock.Elapsed + Pause;
            var text = value.Total > 0 ? $"{value.Stage}: {value.Done} of {value.Total}" : value.Stage;
            if (text.Length >= screen.ErrorStyle.Columns) text = text[..(screen.ErrorStyle.Columns - 1)];
            screen.Error.Write("\r" + text.PadRight(width));
            width = text.Length;
        }
    }

    public void Clear()
    {
        lock (turn)
        {
            if (width > 0) screen.Error.Write("\r" + new string(' ', width) + "\r");
            width = 0;
            next = TimeSpan.MaxValue;
        }
    }

    public void Dispose() => Clear();
}
