using System.Collections.Immutable;

namespace ClusterPortal.Cli.Differences;

/// <summary>What becomes of a portal's pages, each by its address from the site's root.</summary>
/// <param name="New">Pages that were not there before.</param>
/// <param name="Changed">Pages that say something else; names of style sheets and pictures, which change with their bytes, do not count.</param>
/// <param name="Gone">Addresses at which visitors will find nothing any more.</param>
/// <param name="LedOn">Addresses of pages before that now lead to another.</param>
/// <param name="Before">How many pages there were.</param>
internal sealed record PageChanges(ImmutableArray<string> New, ImmutableArray<string> Changed, ImmutableArray<string> Gone, ImmutableArray<string> LedOn, int Before)
{
    private const int FewPages = 20;

    public bool IsNothing => New.IsEmpty && Changed.IsEmpty && Gone.IsEmpty && LedOn.IsEmpty;

    /// <summary>Whether nearly all pages change, as with the menu or the foot: then nobody wants to read which.</summary>
    public bool IsAll => Before >= FewPages && Changed.Length * 10 >= (Before - Gone.Length) * 9;
}
