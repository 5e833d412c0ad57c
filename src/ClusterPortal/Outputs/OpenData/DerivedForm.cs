namespace ClusterPortal.Outputs.OpenData;

/// <summary>What a derived value is in JSON.</summary>
internal enum DerivedForm
{
    Text,
    Number,

    /// <summary>An object of <see cref="StatTableData"/>.</summary>
    Table,
}
