using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Schema;

namespace ClusterPortal.Domain;

/// <summary>Who answers for an entry, whether a person's entry says so or the entry itself.</summary>
/// <param name="Person">The person's entry, or null when the contact is written in its place.</param>
internal sealed record Contact(LocalizedText Name, LocalizedText? Role, string? Email, string? Phone, Record? Person)
{
    /// <summary>Name of the field.</summary>
    public const string Field = "contact";

    /// <summary>True when there is something to dial or to write to.</summary>
    public bool CanBeReached => Email is not null || Phone is not null;

    /// <summary>Whether an entry has a contact who can be reached: asked of every entry, so it makes nothing.</summary>
    public static bool IsReached(Record record, Portal portal) =>
        record[Field] switch
        {
            GroupValue group => group["name"].Text() is not null && (group["email"].Word() ?? group["phone"].Word()) is not null,
            null => false,
            _ => Of(record, portal) is { CanBeReached: true },
        };

    /// <summary>Null when the entry names nobody who is shown.</summary>
    public static Contact? Of(Record record, Portal portal)
    {
        switch (record[Field])
        {
            case GroupValue group when group["name"].Text() is { } name:
                return new Contact(name, group["role"].Text(), group["email"].Word(), group["phone"].Word(), null);
            case ReferenceValue reference when portal.Find(reference) is { } person && person["name"].Text() is { } name && !(person["term"].Member("to").Date() < portal.Today):
                return new Contact(name, person["role"].Text(), person["email"].Word(), person["phone"].Word(), person);
            default:
                return null;
        }
    }
}
