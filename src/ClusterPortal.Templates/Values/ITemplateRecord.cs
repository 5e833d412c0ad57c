using ClusterPortal.Templates.Shapes;

namespace ClusterPortal.Templates.Values;

/// <summary>A record a host gives to templates: members by slot, in the order of its shape.</summary>
public interface ITemplateRecord
{
    RecordShape Shape { get; }

    Value Get(int slot);
}
