using ClusterPortal.Pages.Views;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages;

/// <summary>A file that a page links to beside itself: a feed, a calendar, data.</summary>
internal sealed record FeedLink(string Title, string Type, string Route)
{
    /// <summary>What it follows, where it stands among those of one site.</summary>
    public string Label { get; init; } = Title;

    /// <summary>For templates.</summary>
    /// <param name="title">What it is called in its place.</param>
    /// <param name="routes">Where it is.</param>
    public Value Shown(string title, Routes routes)
    {
        var full = routes.Absolute(Route);
        return Value.Of(new FixedRecord(
            PageShapes.Feed, Value.Of(title), Value.Of(Type), Value.Of(routes.Url(Route)), Value.Of(Label), Value.Of(full),
            Type == "text/calendar" ? Value.Of($"webcal{full[full.IndexOf(':', StringComparison.Ordinal)..]}") : default));
    }
}
