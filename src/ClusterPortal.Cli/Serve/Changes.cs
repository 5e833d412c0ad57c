namespace ClusterPortal.Cli.Serve;

/// <summary>Counts the changes that were noted, and up to which of them the portal has been planned anew; tells whoever waits for either. Safe on many threads.</summary>
internal sealed class Changes
{
    private readonly Lock turn = new();
    private TaskCompletionSource next = New();
    private long noted;
    private long settled = -1;

    /// <summary>How many changes were seen so far.</summary>
    public long Noted
    {
        get { lock (turn) return noted; }
    }

    /// <summary>Something was saved: whoever asks for a page from now on is to see it.</summary>
    public void Note()
    {
        lock (turn) noted++;
        Ring();
    }

    /// <summary>What is shown now has seen this many changes.</summary>
    public void Settle(long upTo)
    {
        lock (turn) settled = Math.Max(settled, upTo);
        Ring();
    }

    /// <summary>Waits until all changes that were noted before the call are to be seen.</summary>
    public async Task SettledAsync(CancellationToken cancel)
    {
        var wanted = Noted;
        while (true)
        {
            Task ring;
            lock (turn)
            {
                if (settled >= wanted) return;
                ring = next.Task;
            }

            await ring.WaitAsync(cancel);
        }
    }

    /// <summary>Waits for more changes than were known.</summary>
    /// <returns>How many there are now; the same as before when nothing happened for so long.</returns>
    public async Task<long> MoreAsync(long known, TimeSpan atMost, CancellationToken cancel)
    {
        while (true)
        {
            Task ring;
            lock (turn)
            {
                if (noted != known) return noted;
                ring = next.Task;
            }

            try
            {
                await ring.WaitAsync(atMost, cancel);
            }
            catch (TimeoutException)
            {
                return known;
            }
        }
    }

    // Whoever waits goes on elsewhere: the one who rings has work to do.
    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Ring()
    {
        TaskCompletionSource ring;
        lock (turn) (ring, next) = (next, New());
        ring.SetResult();
    }
}
