using System.Collections.Immutable;
using ClusterPortal.Sources;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>What an import would do: nothing is written yet.</summary>
/// <param name="Files">Every file that changes or comes, with the bytes that are there now.</param>
internal sealed record ImportPlan(ImmutableArray<ImportPlan.Row> Rows, ImmutableArray<ImportPlan.FileChange> Files)
{
    internal enum Fate
    {
        Added,
        Changed,
        Unchanged,
        Rejected,
    }

    /// <param name="Line">The row's line in the spreadsheet.</param>
    /// <param name="Id">The entry; empty when none was found or made.</param>
    /// <param name="By">By what an entry that was there already was found.</param>
    /// <param name="Changes">What changes, field by field.</param>
    /// <param name="Reason">Why it was rejected.</param>
    internal sealed record Row(int Line, Fate Fate, string Id, string By, ImmutableArray<string> Changes, string Reason);

    /// <param name="Before">Null for a new file.</param>
    internal sealed record FileChange(string Path, InputFile? Before, ReadOnlyMemory<byte> After);

    public int Count(Fate fate) => Rows.Count(r => r.Fate == fate);
}
