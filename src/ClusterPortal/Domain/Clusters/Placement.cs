namespace ClusterPortal.Domain.Clusters;

/// <summary>Whether an organisation is in a cluster's region, and by what that was decided.</summary>
internal enum Placement
{
    /// <summary>It is inside, or too little is known to say.</summary>
    Inside,

    /// <summary>Its code of the European Union's regions is none of the cluster's.</summary>
    OutsideByCode,

    /// <summary>Its place lies outside the cluster's part of the map.</summary>
    OutsideByPlace,

    /// <summary>Its country is none of the region's.</summary>
    OutsideByCountry,
}
