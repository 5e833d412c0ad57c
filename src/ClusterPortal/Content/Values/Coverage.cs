namespace ClusterPortal.Content.Values;

/// <summary>On how much of a whole a figure rests: data on 114 of 150.</summary>
internal readonly record struct Coverage(int Known, int Of)
{
    public bool IsWhole => Known == Of;
}
