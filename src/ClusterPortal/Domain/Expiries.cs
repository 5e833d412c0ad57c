using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Schema;

namespace ClusterPortal.Domain;

/// <summary>In: the portal. Out: whatever in it holds until a day (groups that the type files mark with <c>holds</c>), in the order of the entries.</summary>
internal static class Expiries
{
    /// <summary>How long before the last day staff are told.</summary>
    public const int NoticeDays = 60;

    public static IEnumerable<Expiry> Of(Portal portal)
    {
        foreach (var type in portal.Types.All)
        {
            var fields = type.Fields.Fields.Where(f => GroupOf(f)?.HoldsTo is not null).ToArray();
            if (fields.Length == 0) continue;
            foreach (var record in portal.Of(type))
                foreach (var field in fields)
                    foreach (var expiry in Of(record, field, portal.Today)) yield return expiry;
        }
    }

    /// <summary>The groups of a list (or the one group) that hold on the day, such as the memberships of an organisation that have begun and not ended.</summary>
    public static IEnumerable<GroupValue> Current(FieldValue? list, DateOnly today) => Groups(list).Where(g => g.Holds(today));

    /// <summary>The groups of a list that are over.</summary>
    public static IEnumerable<GroupValue> Ended(FieldValue? list, DateOnly today) => Groups(list).Where(g => g.HasEnded(today));

    public static string? NameOf(GroupValue group)
    {
        foreach (var field in group.Group.Fields)
        {
            if (!field.Required) continue;
            switch (group[field.Slot])
            {
                case ReferenceValue reference: return reference.Id;
                case TextValue text: return text.Text.Parts[0].Text;
                default: continue;
            }
        }

        return null;
    }

    private static GroupValue[] Groups(FieldValue? value) => value is GroupValue one ? [one] : [.. value.Items().OfType<GroupValue>()];

    private static FieldGroup? GroupOf(Field field) => (field.Of ?? field) is { Kind: FieldKind.Group, Fields: { } fields } ? fields : null;

    private static IEnumerable<Expiry> Of(Record record, Field field, DateOnly today)
    {
        if (record[field] is not { } value) yield break;
        var groups = Groups(value);
        foreach (var group in groups)
        {
            if (group.LastDay is not { } last) continue;
            var name = NameOf(group);
            yield return new Expiry(record, field, group, last, groups.Any(g => g != group && NameOf(g) == name && !g.HasEnded(today) && !(g.LastDay is { } end && end.Date <= last.Date)));
        }
    }
}
