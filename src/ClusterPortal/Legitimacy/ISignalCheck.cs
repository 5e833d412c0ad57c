namespace ClusterPortal.Legitimacy;

/// <summary>Looks for one signal. Knows the entry, the cluster and the day; asks no network.</summary>
internal interface ISignalCheck
{
    /// <summary>As <c>signals.yml</c> names it.</summary>
    string Name { get; }

    SignalResult Look(Candidate candidate);
}
