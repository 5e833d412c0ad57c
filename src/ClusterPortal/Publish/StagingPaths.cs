#pragma warning disable RS0030 // Publish is the room that writes the site.
namespace ClusterPortal.Publish;

/// <summary>The names that publishing uses beside an output folder. They are siblings of it, so that a rename never has to cross disks.</summary>
internal sealed record StagingPaths(string Output)
{
    private string Parent => Path.GetDirectoryName(Output)!;

    private string Name => Path.GetFileName(Output);

    /// <summary>Holds everything below; exists only while a build runs, or after one was killed.</summary>
    public string Work { get; } = Path.Combine(Path.GetDirectoryName(Output)!, $".{Path.GetFileName(Output)}.staging");

    public string Lock => Path.Combine(Work, "lock");

    /// <summary>The new site while it is being written; after an exchange, the old one while it is being removed.</summary>
    public string New { get; } = Path.Combine(Path.GetDirectoryName(Output)!, $".{Path.GetFileName(Output)}.staging", "new");

    /// <summary>The old site between two renames, where the system cannot exchange folders.</summary>
    public string Old => Path.Combine(Work, "old");

    /// <summary>A link planted under one of our names, which would have us write or remove elsewhere; null when all is as it should be.</summary>
    public string? FirstLink() =>
        Array.Find([Work, Lock, New, Old], path => new FileInfo(path).LinkTarget is not null);

    /// <summary>Where files that others put into the output folder during a build are set aside; the first free name.</summary>
    public string FreeKept()
    {
        for (var i = 1; ; i++)
        {
            var kept = Path.Combine(Parent, i == 1 ? $".{Name}.kept" : $".{Name}.kept-{i}");
            if (!Path.Exists(kept)) return kept;
        }
    }
}
