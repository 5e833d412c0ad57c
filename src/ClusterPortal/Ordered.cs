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

    public static void ForEach(int count, int threads, Action<int> work)
    {
        if (threads <= 1 || count < 2)
        {
            for (var i = 0; i < count; i++) work(i);
            return;
        }

        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, work);
    }
}
