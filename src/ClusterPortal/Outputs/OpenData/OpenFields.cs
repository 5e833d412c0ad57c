using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Schema;

namespace ClusterPortal.Outputs.OpenData;

/// <summary>What of an entry is open data, alike for JSON, its schema and CSV.</summary>
internal static class OpenFields
{
    private const string Person = "person";

    /// <summary>The members of an entry that stands within another, such as the speaker of an event, because it has no data of its own.</summary>
    public static readonly string[] Within = ["name", "role", "email", "phone"];

    /// <summary>Whether an entry is published follows from its being here.</summary>
    public static bool IsPublished(Field field) => !field.Private && field.Name != "status";

    /// <summary>The same for a field of a group. A page shows one address to a reader, open data hand all of them to whoever collects addresses: those of
    /// a person written in the place of a reference are left out.</summary>
    public static bool IsPublished(Field field, bool person) => IsPublished(field) && !(person && field.Kind is FieldKind.Email or FieldKind.Phone);

    /// <summary>Whether the group that a reference accepts in place of an id is a person.</summary>
    public static bool IsPerson(Field field) => field.To.Contains(Person);

    /// <summary>False for a reference to what is not shown, and to a person who has not agreed to be listed; then also for a group that needs it. False for what does
    /// not hold on the day, such as a certificate that has expired: no page shows it, and whoever takes the data would pass it on as if it still held.</summary>
    public static bool IsShown(this OutputContext context, FieldValue value) =>
        value switch
        {
            ReferenceValue reference => context.Portal.Find(reference) is { } target && (target.Type.Id != Person || target["public"].IsTrue()),
            GroupValue group => group.Holds(context.Portal.Today) && HasWhatItNeeds(context, group),
            _ => true,
        };

    // Asked of every group in every entry, so it makes nothing.
    private static bool HasWhatItNeeds(OutputContext context, GroupValue group)
    {
        foreach (var field in group.Group.Needed)
            if (group[field.Slot] is ReferenceValue needed && !context.IsShown(needed)) return false;
        return true;
    }

    /// <summary>How an entry with data of its own is named: by its id, where it may be of several types with the folder before it.</summary>
    public static string Name(ReferenceValue reference, Record target) =>
        reference.Field.To.Length == 1 ? target.Id : $"{target.Type.Folder}/{target.Id}";
}
