namespace ClusterPortal.Markup;

/// <summary>The answer to a relative address in Markdown: a place in the portal, or what is wrong with it.</summary>
internal sealed record ResolvedLink
{
    /// <summary>The address to write into the page, base path included; null when there is none.</summary>
    public string? Url { get; private init; }

    /// <summary>What is wrong, as one sentence without a full stop. Null together with <see cref="Url"/> when the target was reported elsewhere: then the
    /// text stays and nothing further is said.</summary>
    public string? Problem { get; private init; }

    /// <summary>What to write instead, when something near is known.</summary>
    public string? Advice { get; private init; }

    /// <summary>Width of an image in pixels, 0 when unknown.</summary>
    public int Width { get; private init; }

    /// <summary>Height of an image in pixels, 0 when unknown.</summary>
    public int Height { get; private init; }

    public static ResolvedLink To(string url) => new() { Url = url };

    public static ResolvedLink ToImage(string url, int width, int height) => new() { Url = url, Width = width, Height = height };

    public static ResolvedLink Missing(string problem, string? advice = null) => new() { Problem = problem, Advice = advice };

    /// <summary>The target exists but is broken, and its own finding says so.</summary>
    public static ResolvedLink Silent { get; } = new();
}
