namespace ClusterPortal.Content;

/// <summary>Whether an entry is shown: drafts only with <c>--drafts</c>, archived ones keep their page but leave the lists.</summary>
internal enum RecordStatus
{
    Published,
    Draft,
    Archived,
}
