using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Pages;
using ClusterPortal.Schema;

namespace ClusterPortal.Outputs.OpenData;

/// <summary>A type's entries as they are published, and what several files say of them: found once.</summary>
internal sealed class DataSet
{
    private readonly Lazy<ImmutableArray<DataSources>> sources;

    public DataSet(OutputContext context, ContentType type)
    {
        Type = type;
        Fields = [.. type.Fields.Fields.Where(OpenFields.IsPublished)];
        Records = context.Shown(type);
        Parts = DataParts.Of(Records);
        sources = new(() => DataSources.Of(Records, context.Site.Language));
    }

    public ContentType Type { get; }

    public ImmutableArray<Record> Records { get; }

    /// <summary>The fields of the type that are open data.</summary>
    public ImmutableArray<Field> Fields { get; }

    /// <summary>The parts in which the entries come as JSON.</summary>
    public ImmutableArray<Range> Parts { get; }

    public ImmutableArray<DataSources> Sources => sources.Value;

    public static ImmutableArray<DataSet> All(OutputContext context) => [.. DataRoutes.TypesOf(context.Portal).Select(t => new DataSet(context, t))];
}
