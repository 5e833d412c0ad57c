using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>A member of an entry that is worked out rather than written.</summary>
internal sealed record Derived(Member Member, Func<RecordView, Value> Get)
{
    /// <summary>A member that has some of the items of a list field, or its group when it holds; <paramref name="choose"/> gives those.</summary>
    public static Derived Some(string name, string field, string doc, Func<FieldValue?, DateOnly, IEnumerable<GroupValue>> choose) =>
        new(new Member(name, Shape.Any, Doc: doc), v => v.View.Some(v.Record, field, choose)) { Like = field };

    /// <summary>The field whose shape it has; null when <see cref="Member"/> says it.</summary>
    public string? Like { get; private init; }

    /// <summary>What every type has.</summary>
    public static IReadOnlyList<Derived> All { get; } =
    [
        new(new Member("id", Shape.Text), v => Value.Of(v.Record.Id)),
        new(new Member("type", Shape.Text), v => Value.Of(v.Record.Type.Id)),
        new(new Member("url", Shape.Text, true, "The entry's page; null for types without pages."), v => Value.Of(v.View.Url(v.Record))),
        new(new Member("title", Shape.Text), v => v.View.ShownTitle(v.Record)),
        new(new Member("summary_text", Shape.Text, true), v => v.Record.Summary is { } text ? v.View.Shown(text) : default),
        new(new Member("language", Shape.Text, Doc: "Tag of the language in which the entry is shown here."), v => Value.Of(v.View.Routes.ShownIn(v.Record, v.View.Language).Tag)),
        new(new Member("lastmod", Shape.Date, true), v => v.Record["updated"] is DateValue date ? LanguageView.Of(date.Date) : default),
        new(new Member(DataRoutes.CardMember, Shape.Text, true, "The vCard of the entry's contact."), v => v.View.ContactCard(v.Record) is { } url ? Value.Of(url) : default),
        new(new Member("expired", Shape.Boolean), v => Value.Of(v.View.Portal.IsExpired(v.Record))),
        new(new Member("archived", Shape.Boolean), v => Value.Of(v.Record.Status == RecordStatus.Archived)),
        new(new Member("edit_url", Shape.Text, true), v => Value.Of(v.View.Site.Repository?.EditUrl(v.Record.Source.Path))),
        new(new Member("change_url", Shape.Text, true, "The form on which somebody says what is to change in it."), v => v.View.Portal.IsLive(v.Record) && JoinRoutes.Change(v.View.Forms, v.Record) is { } route ? Value.Of($"{v.View.Routes.Url(v.View.Routes.In(v.View.Language, route))}?entry={v.Record.Id}") : default),
        .. DetailExtras.All,
    ];
}
