namespace ClusterPortal;

/// <summary>Work spread over the cores with results in input order, so that threads never change the outcome.</summary>
internal static class Ordered
{
    public static TResult[] Select<T, TResult>(IReadOnlyList<T> items, int threads, Func<T, TResult> work)
    {
        var results = new TResult[items.Count];
        ForEach(items.Count, threads, i => results[i] = work(items[i]));
        return results;
    }

    /// <param name="beside">Done by one of the threads while the others go on with the items.</param>
    public static void ForEach(int count, int threads, Action<int> work, Action? beside = null)
    {
        if (threads <= 1 || count < 2)
        {
            beside?.Invoke();
            for (var i = 0; i < count; i++) work(i);
            return;
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        if (beside is null) Parallel.For(0, count, options, work);
        else Parallel.Invoke(options, beside, () => Parallel.For(0, count, options, work));
    }
}
