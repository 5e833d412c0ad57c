namespace ClusterPortal.Legitimacy.Checks;

/// <summary>A public register of firms.</summary>
/// <param name="Names">What people call it, the usual name first; compared without regard to case, at the beginning of what is written.</param>
/// <param name="Country">ISO 3166-1.</param>
/// <param name="Forms">Forms of its numbers, see <see cref="Checks.Forms"/>.</param>
/// <param name="IsSound">Its check digit, or null where it has none.</param>
/// <param name="Link">Address of an entry with {0} for the digits, or null when its entries have none.</param>
internal sealed record Register(string[] Names, string Country, string[] Forms, Func<string, bool>? IsSound, string? Link)
{
    public string Name => Names[0];
}
