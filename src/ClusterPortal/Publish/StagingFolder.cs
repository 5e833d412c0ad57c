#pragma warning disable RS0030 // Publish is the room that writes the site.
using System.Buffers;
using System.Collections.Concurrent;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;

namespace ClusterPortal.Publish;

/// <summary>Writes a site so that at every moment the output folder holds a whole one: the old or the new.
/// In: every file of the new site, once, from any thread. Out: the output folder, changed in one step by <see cref="Commit"/>, or not at all.
/// A file whose bytes did not change keeps its inode and time; when none did, nothing is touched.</summary>
public sealed class StagingFolder : IOutputSink, IDisposable
{
    private readonly StagingPaths paths;
    private readonly string named;
    private readonly OldSite old;
    private readonly BuildLock held;
    private readonly CancellationToken cancel;
    private readonly ConcurrentDictionary<string, bool> files = new(StringComparer.Ordinal); // path, and whether it is as it was
    private readonly ConcurrentDictionary<string, bool> folders = new(StringComparer.Ordinal);
    private Exception? failure;
    private long bytes;

    private StagingFolder(StagingPaths paths, string named, OldSite old, BuildLock held, CancellationToken cancel) =>
        (this.paths, this.named, this.old, this.held, this.cancel) = (paths, named, old, held, cancel);

    /// <param name="outputFolder">As the user named it; a relative path counts from the current folder.</param>
    /// <param name="sourceRoot">The portal's folder, which must not be overwritten.</param>
    /// <param name="bag">Gets CP59 findings.</param>
    /// <param name="cancel">Once cancelled, nothing more is written and <see cref="Commit"/> publishes nothing.</param>
    /// <returns>Null when the folder may not be written to; the findings say why.</returns>
    public static StagingFolder? Open(string outputFolder, string sourceRoot, DiagnosticBag bag, CancellationToken cancel = default)
    {
        if (OutputFolder.Locate(outputFolder, sourceRoot, bag) is not { } output) return null;
        var paths = new StagingPaths(output);
        BuildLock? held = null;
        try
        {
            Directory.CreateDirectory(paths.Work);
            if (OutputFolder.ReportLink(paths.FirstLink(), outputFolder, bag)) return null;
            held = BuildLock.TryTake(paths.Lock);
            if (held is null)
            {
                bag.Report(OutputRules.Busy, default,
                    $"another build is writing to '{outputFolder}' at this moment; wait until it has finished, or name another folder with --output");
                return null;
            }

            ReportKept(Swap.Recover(paths), outputFolder, bag);
            if (OldSite.Read(output, outputFolder, bag) is { } old)
                return new StagingFolder(paths, outputFolder, old, held, cancel);
        }
        catch (Exception e) when (IsOfTheSystem(e))
        {
            ReportUnwritable(e, outputFolder, bag);
        }

        if (held is not null) LetGo(paths, held);
        return null;
    }

    /// <summary>Takes one file. A failure of the disk is kept for <see cref="Commit"/> to report, so that it is reported once and not by every thread.</summary>
    /// <exception cref="ArgumentException">The path leaves the folder, is malformed or was given before: a fault of the planner, not of the user.</exception>
    public void Put(string path, ReadOnlySpan<byte> bytes)
    {
        if (!OutputPath.IsValid(path) || path == Manifest.FileName) throw new ArgumentException($"not a path for an output file: '{path}'", nameof(path));
        if (cancel.IsCancellationRequested || failure is not null) return;
        try
        {
            var same = IsAsItWas(path, bytes);
            if (!files.TryAdd(path, same)) throw new ArgumentException($"an output file was given twice: '{path}'", nameof(path));
            Interlocked.Add(ref this.bytes, bytes.Length);
            if (same) return;
            using var handle = File.OpenHandle(PrepareNew(path), FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite);
            RandomAccess.Write(handle, bytes, 0);
        }
        catch (Exception e) when (IsOfTheSystem(e))
        {
            Interlocked.CompareExchange(ref failure, e, null);
        }
    }

    /// <summary>Whether a file that was given is as it was in the old site.</summary>
    internal bool IsUnchanged(string path) => files.TryGetValue(path, out var same) && same;

    /// <summary>Takes files over from the old site as they are; false, and nothing is taken, when it lacks one of them.</summary>
    internal bool TryKeep(params ReadOnlySpan<string> kept)
    {
        foreach (var path in kept)
            if (!old.Files.ContainsKey(path)) return false;
        foreach (var path in kept)
            if (files.TryAdd(path, true)) Interlocked.Add(ref bytes, old.Files[path]);
        return true;
    }

    /// <summary>Makes the new site the public one.</summary>
    /// <returns>Null when it was not published: cancelled, or a finding says why. The old site is then as it was.</returns>
    public PublishResult? Commit(DiagnosticBag bag)
    {
        PublishResult result;
        try
        {
            if (failure is not null)
            {
                ReportUnwritable(failure, named, bag);
                return null;
            }

            var written = files.Values.Count(same => !same);
            var removed = old.Listed?.Count(path => !files.ContainsKey(path)) ?? 0;
            if (cancel.IsCancellationRequested) return null;
            result = new PublishResult(files.Count, written, removed, bytes);
            if (written == 0 && removed == 0 && old.Listed is not null) return result;
            var kept = files.Where(f => f.Value).Select(f => f.Key).ToArray();
            Ordered.ForEach(kept.Length, Environment.ProcessorCount, i => NativeFiles.LinkOrCopy(Path.Combine(paths.Output, kept[i]), PrepareNew(kept[i])));
            if (cancel.IsCancellationRequested) return null;
            Directory.CreateDirectory(paths.New);
            Manifest.Write(paths.New, files.Keys);
            Swap.Publish(paths, old.Listed is not null);
        }
        catch (Exception e) when (IsOfTheSystem(e) || (e is AggregateException many && many.Flatten().InnerExceptions.All(IsOfTheSystem)))
        {
            ReportUnwritable(e.InnerException ?? e, named, bag);
            return null;
        }

        TidyUp(bag);
        return result;
    }

    /// <summary>Removes what was staged and not published, and lets other builds in.</summary>
    public void Dispose()
    {
        TidyUp(new DiagnosticBag());
        LetGo(paths, held);
    }

    private void TidyUp(DiagnosticBag bag)
    {
        try
        {
            ReportKept(Swap.CleanUp(paths), named, bag);
        }
        catch (Exception e) when (IsOfTheSystem(e))
        {
            bag.Report(OutputRules.Leftover, default, $"files of the site before could not be removed yet; the next build will try again: {e.Message.TrimEnd('.')}");
        }
    }

    private static void LetGo(StagingPaths paths, BuildLock held)
    {
        held.Dispose();
        WrittenTree.TryRemoveEmpty(paths.Work);
    }

    private bool IsAsItWas(string path, ReadOnlySpan<byte> bytes)
    {
        if (!old.Files.TryGetValue(path, out var length) || length != bytes.Length) return false;
        if (length == 0) return true;
        using var handle = File.OpenHandle(Path.Combine(paths.Output, path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var buffer = ArrayPool<byte>.Shared.Rent(bytes.Length + 1);
        try
        {
            var read = 0;
            while (read <= bytes.Length)
            {
                var more = RandomAccess.Read(handle, buffer.AsSpan(read, bytes.Length + 1 - read), read);
                if (more == 0) break;
                read += more;
            }

            return read == bytes.Length && bytes.SequenceEqual(buffer.AsSpan(0, read));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private string PrepareNew(string path)
    {
        var slash = path.LastIndexOf('/');
        var folder = slash < 0 ? paths.New : Path.Combine(paths.New, path[..slash]);
        if (!folders.ContainsKey(folder))
        {
            Directory.CreateDirectory(folder);
            folders.TryAdd(folder, true);
        }

        return Path.Combine(paths.New, path);
    }

    private static bool IsOfTheSystem(Exception e) => e is IOException or UnauthorizedAccessException or System.Security.SecurityException;

    private static void ReportUnwritable(Exception e, string named, DiagnosticBag bag) =>
        bag.Report(OutputRules.Unwritable, default, $"the site could not be written to '{named}', and what was there is as it was: {e.Message.TrimEnd('.')}");

    private static void ReportKept(string? kept, string named, DiagnosticBag bag)
    {
        if (kept is null) return;
        bag.Report(OutputRules.Kept, default,
            $"files that ClusterPortal did not write were put into '{named}' while a build was running; they are kept in '{kept}'");
    }
}
