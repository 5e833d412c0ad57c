namespace ClusterPortal.Schema;

/// <summary>A back-reference: entries of <paramref name="From"/> that name this one are listed under <paramref name="Name"/>.</summary>
/// <param name="Label">What readers call them; null to call them by their type.</param>
/// <param name="IsOwn">Made by a field of the site's own type files.</param>
internal sealed record Inverse(string Name, string From, int Slot, LocalizedText? Label, bool IsOwn);
