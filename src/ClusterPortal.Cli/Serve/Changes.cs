namespace ClusterPortal.Cli.Serve;

/// <summary>Counts the changes that were noted, up to which of them the portal has been planned anew, and how often there was news of either; tells whoever waits.
/// Safe on many threads.</summary>
internal sealed class Changes
{
    private readonly Lock turn = new();
    private TaskCompletionSource next = New();
    private long noted;
    private long settled = -1;
    private long news;

    /// <summary>How many changes were seen so far.</summary>
    public long Noted
    {
        get { lock (turn) return noted; }
    }

    /// <summary>How much news there was so far: of changes, and of what was found in them.</summary>
    public long News
    {
        get { lock (turn) return news; }
    }

    /// <summary>Something was saved: whoever asks for a page from now on is to see it.</summary>
    public void Note()
    {
        lock (turn) (noted, news) = (noted + 1, news + 1);
        Ring();
    }

    /// <summary>More is known of what was saved.</summary>
    public void Tell()
    {
        lock (turn) news++;
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

    /// <summary>Waits for more news than was known.</summary>
    /// <returns>How much there is now; the same as before when nothing happened for so long.</returns>
    public async Task<long> MoreAsync(long known, TimeSpan atMost, CancellationToken cancel)
    {
        while (true)
        {
            Task ring;
            lock (turn)
            {
                if (news != known) return news;
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
