using ClusterPortal.Content;
using ClusterPortal.Forms;
using ClusterPortal.Pages;

namespace ClusterPortal.Outputs.Join;

/// <summary>In: the forms of the portal. Out: the files that their script reads: the rules of each type, the entries that may be referred to, and the present values of entries for those
/// who want to change them, some dozens in a file.</summary>
internal static class JoinFiles
{
    public static IEnumerable<PlannedFile> Files(PlanContext plan)
    {
        foreach (var form in plan.Forms)
        {
            Record[] entries = [.. plan.Portal.Of(form.Type).Where(plan.Portal.IsLive).OrderBy(r => r.Id, StringComparer.Ordinal)];
            var parts = JoinRoutes.PartsFor(entries.Length);
            yield return new MadeFile(Routes.File(JoinRoutes.Rules(form.Type)), output =>
            {
                using var json = JsonOutput.ForFile(output);
                FormRules.Write(json, form, plan.Site.Language.Tag, parts);
            });
            var byPart = entries.ToLookup(r => JoinRoutes.PartOf(r.Id, parts));
            for (var i = 0; i < parts; i++)
            {
                var part = i;
                yield return new MadeFile(Routes.File(JoinRoutes.Values(form.Type, part)), output =>
                {
                    using var json = JsonOutput.ForFile(output);
                    json.WriteStartObject();
                    foreach (var record in byPart[part])
                    {
                        json.WritePropertyName(record.Id);
                        PresentValues.Write(json, form, record);
                    }

                    json.WriteEndObject();
                });
            }
        }

        if (!plan.Forms.IsEmpty) yield return new MadeFile(Routes.File(JoinRoutes.Entries), output => Entries(output, plan));
    }

    // Names in the default language: who refers to an entry knows it by its own name.
    private static void Entries(System.Buffers.IBufferWriter<byte> output, PlanContext plan)
    {
        using var json = JsonOutput.ForFile(output);
        var types = plan.Forms.SelectMany(f => f.Parts.SelectMany(Named).Append(f.Type.Id)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        json.WriteStartObject();
        foreach (var type in types)
        {
            if (plan.Portal.Types.Find(type) is not { } known) continue;
            json.WriteStartObject(type);
            foreach (var record in plan.Portal.Of(known).Where(plan.Portal.IsLive).OrderBy(r => plan.Views[0].NameKey(r), StringComparer.Ordinal)) json.WriteString(record.Id, plan.Views[0].Title(record));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static IEnumerable<string> Named(FormPart part) =>
        [.. part.To is { } to ? (string[])[to] : [], .. part.Of is { } of ? Named(of) : [], .. part.Parts.SelectMany(Named)];
}
