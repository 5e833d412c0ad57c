using System.Collections.Immutable;
using ClusterPortal.Domain;
using ClusterPortal.Forms;
using ClusterPortal.Pages.Views;
using ClusterPortal.Templates.Values;
using ClusterPortal.Text;

namespace ClusterPortal.Pages.Kinds;

/// <summary>The pages on which a firm without git makes its entry, or says what is to change in it: one for each type that the site takes in.</summary>
internal static class JoinPages
{
    public static IEnumerable<Page> Plan(PlanContext plan, LanguageView view)
    {
        var forms = plan.Forms;
        for (var i = 0; i < forms.Length; i++)
        {
            var form = forms[i];
            var route = JoinRoutes.Of(form.Type, i == 0);
            var title = TitleOf(view, form);
            yield return new Page
            {
                Kind = "join",
                Template = TemplateNames.Join,
                View = view,
                Route = plan.Routes.In(view.Language, route),
                Title = title,
                Description = view.Word("join_lead", ""),
                RouteIn = language => plan.Routes.In(language, route),
                Translations = plan.InAllLanguages(language => plan.Routes.In(language, route)),
                Crumbs = [plan.HomeCrumb(view), new Crumb(title, null)],
                Own = () => Own(plan, view, form),
            };
        }
    }

    private static string TitleOf(LanguageView view, EntryForm form) =>
        form.Type.Id == "organization" ? view.Word("join_organization", "Add your organisation") : view.Word("join_add", "Add: {type}").Replace("{type}", view.Text(form.Type.One), StringComparison.Ordinal);

    private static Value[] Own(PlanContext plan, LanguageView view, EntryForm form)
    {
        var (site, routes) = (plan.Site, plan.Routes);
        var path = form.PathOf("acme-fermentation");
        var example = form.Example();
        return
        [
            Value.Of([.. plan.Forms.Select((f, i) => Option(routes.Url(routes.In(view.Language, JoinRoutes.Of(f.Type, i == 0))), view.Text(f.Type.One), f.Type == form.Type))]),
            Value.Of([.. form.Sections.Select(s => Value.Of(new FixedRecord(FormShapes.Section, Value.Of(s.Id), Value.Of(FormRows.Of(plan, view, s)))))]),
            Value.Of(form.Type.Id),
            Value.Of(form.Type.Folder),
            Value.Of(form.Type.Title!.Name),
            Value.Of(routes.Url(JoinRoutes.Rules(form.Type))),
            Value.Of(routes.Url(JoinRoutes.Entries)),
            Value.Of(site.Language.Tag),
            Value.Of([.. site.Languages.Select(l => Option(l.Tag, view.Formats.Strings.LanguageName(l.Tag), l == view.Language))]),
            Value.Of([.. Sorted(view, Countries.All.Select(c => (c, view.Formats.Strings.CountryName(c))))]),
            Value.Of([.. Sorted(view, view.Formats.Strings.Languages.Select(l => (l.Key, l.Value)))]),
            Value.Of(HostName(site.Repository?.Host)),
            Value.Of(site.Repository?.NewFile),
            Value.Of(site.Repository?.NewIssue),
            Value.Of(site.Repository?.IssueForm(form.Type.Id)),
            Value.Of(site.Repository?.PathOf("")),
            Value.Of(Mail(plan)),
            Value.Of(path),
            Value.Of(example),
            Value.Of(Filled(site.Repository?.NewFile, site.Repository?.PathOf(path), example)),
            Value.Of(Filled(site.Repository?.NewIssue, view.Text(form.Type.One), $"```yaml\n{example}```\n")),
        ];
    }

    private static IEnumerable<Value> Sorted(LanguageView view, IEnumerable<(string Id, string Name)> all) =>
        all.OrderBy(x => view.Collation.KeyOf(x.Name), StringComparer.Ordinal).ThenBy(x => x.Id, StringComparer.Ordinal).Select(x => Option(x.Id, x.Name, false));

    private static Value Option(string id, string label, bool current) => Value.Of(new FixedRecord(FormShapes.Option, Value.Of(id), Value.Of(label), Value.Of(current)));

    private static string? HostName(string? host) => host switch { "github" => "GitHub", "gitlab" => "GitLab", "gitea" => "Gitea", "bitbucket" => "Bitbucket", _ => null };

    /// <summary>The address that takes entries: the site's own for it, else that of the cluster's contact.</summary>
    private static string? Mail(PlanContext plan) =>
        plan.Site.Submissions.Mail ?? (plan.Site.Cluster is { } id && plan.Portal.Find("cluster", id.Text) is { } cluster ? Contact.Of(cluster, plan.Portal)?.Email : null);

    private static string? Filled(string? address, string? path, string text) =>
        address?.Replace("{path}", Uri.EscapeDataString(path ?? ""), StringComparison.Ordinal).Replace("{title}", Uri.EscapeDataString(path ?? ""), StringComparison.Ordinal)
            .Replace("{text}", Uri.EscapeDataString(text), StringComparison.Ordinal);
}
