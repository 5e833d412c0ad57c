namespace ClusterPortal.Publish;

/// <summary>Where rendered files go: a staging folder, or memory in tests. Called from many threads, each path once.</summary>
public interface IOutputSink
{
    void Put(string path, ReadOnlySpan<byte> bytes);
}
