using System.Collections.Concurrent;
using ClusterPortal.Publish;

namespace ClusterPortal.Tests.Cases;

/// <summary>Keeps what a build writes, by path.</summary>
internal sealed class MemorySink : IOutputSink
{
    private readonly ConcurrentDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, byte[]> Files => files;

    public void Put(string path, ReadOnlySpan<byte> bytes) =>
        Assert.True(files.TryAdd(path, bytes.ToArray()), $"'{path}' was written twice.");
}
