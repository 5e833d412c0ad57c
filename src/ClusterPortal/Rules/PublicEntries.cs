using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;

namespace ClusterPortal.Rules;

/// <summary>A person who is published for contact only is left out where an entry names them as something else; whoever wrote that is told.</summary>
internal static class PublicEntries
{
    public static void Check(Portal portal, DiagnosticBag bag)
    {
        foreach (var record in portal.Records)
            foreach (var field in record.Type.Fields.Fields)
                if (record[field] is { } value) Check(portal, value, bag);
    }

    private static void Check(Portal portal, FieldValue value, DiagnosticBag bag)
    {
        switch (value)
        {
            case ReferenceValue reference when portal.Find(reference) is { } target && portal.Shown(reference) is null:
                bag.Report(ReferenceRules.NotPublic, reference.Span, $"'{target.Id}' is published as a contact only, so it is left out here", "write public: true in its file once the person agrees", null, new Note($"that file is {target.Source.Path}", target.Span));
                break;
            case ListValue list:
                foreach (var item in list.Items) Check(portal, item, bag);
                break;
            case GroupValue group:
                foreach (var field in group.Group.Fields)
                    if (group[field.Slot] is { } inner) Check(portal, inner, bag);
                break;
            default:
                break;
        }
    }
}
