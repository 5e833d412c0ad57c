namespace ClusterPortal.Search;

/// <summary>Where in an entry a word stands, the weakest first; <see cref="IndexBuilder"/> says what each is worth.</summary>
internal enum SearchField
{
    Text,
    Details,
    Wider,
    Summary,
    Related,
    Words,
    Terms,
    OtherNames,
    Title,
}
