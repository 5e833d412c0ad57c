using System.Text;
using ClusterPortal.Sources;

namespace ClusterPortal.Cli.Repairs;

/// <summary>One file that repairs change.</summary>
/// <param name="Before">As it was read.</param>
/// <param name="After">As it shall be.</param>
/// <param name="Count">How many repairs were made in it.</param>
internal sealed record Repair(InputFile Before, InputFile After, int Count)
{
    public string Path => Before.Path;

    /// <summary>Its text before and after, to be compared.</summary>
    public (string Before, string After) Texts => (Encoding.UTF8.GetString(Before.Bytes.Span), Encoding.UTF8.GetString(After.Bytes.Span));
}
