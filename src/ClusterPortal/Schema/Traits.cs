namespace ClusterPortal.Schema;

/// <summary>What the generator makes of a type's entries.</summary>
[Flags]
internal enum Traits
{
    None = 0,

    /// <summary>Each entry has a page at the type's <c>url</c>.</summary>
    Page = 1,

    /// <summary>There are list pages at the type's <c>list</c>.</summary>
    List = 2,

    Search = 4,

    /// <summary>RSS, Atom and JSON Feed beside the list.</summary>
    Feed = 8,

    /// <summary>iCalendar per entry and for the list.</summary>
    Calendar = 16,

    /// <summary>Open data under <c>/api/</c>.</summary>
    Api = 32,

    /// <summary>Past the date in its <c>expires</c> field an entry leaves lists, feeds, sitemap and linked data.</summary>
    Expires = 64,

    /// <summary>Terms of a tree by <c>parent</c>; their pages list what refers to them.</summary>
    Terms = 128,
}
