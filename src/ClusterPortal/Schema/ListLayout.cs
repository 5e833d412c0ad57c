namespace ClusterPortal.Schema;

/// <summary>How a list shows its entries when the theme has no template for it.</summary>
internal enum ListLayout
{
    /// <summary>One below the other, with their summary.</summary>
    Rows,

    /// <summary>Beside each other, with their picture.</summary>
    Cards,

    /// <summary>One line each, their short fields in columns.</summary>
    Table,
}
