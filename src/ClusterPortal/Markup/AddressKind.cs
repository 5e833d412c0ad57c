namespace ClusterPortal.Markup;

/// <summary>Where an address in Markdown leads, as far as its form tells.</summary>
internal enum AddressKind
{
    Refused,
    External,
    Mail,
    Phone,
    Fragment,
    Relative,
}
