using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ClusterPortal.Schema;

/// <summary>All types of a site: the built-in ones, extended by the site's own type files.</summary>
internal sealed class ContentTypes
{
    private readonly FrozenDictionary<string, ContentType> byId;
    private readonly FrozenDictionary<string, ContentType> byFolder;

    public ContentTypes(ImmutableArray<ContentType> all)
    {
        All = all;
        byId = all.ToFrozenDictionary(t => t.Id, StringComparer.Ordinal);
        byFolder = all.ToFrozenDictionary(t => t.Folder, StringComparer.Ordinal);
    }

    public ImmutableArray<ContentType> All { get; }

    public ContentType? Find(string id) => byId.GetValueOrDefault(id);

    public ContentType? FindByFolder(string folder) => byFolder.GetValueOrDefault(folder);
}
