namespace ClusterPortal.Translations;

/// <summary>Where texts come from, in the order in which readers meet them.</summary>
internal enum Area
{
    /// <summary>The theme's own words.</summary>
    Interface,

    /// <summary>Settings and menus of site.yml.</summary>
    Site,

    /// <summary>Labels of types, fields and choices.</summary>
    Labels,

    /// <summary>What entries say.</summary>
    Entries,
}
