namespace ClusterPortal.Legitimacy.Checks;

/// <summary>A5: the organisation's website links back to the cluster; staff saw it within twelve months, as a build asks no network.</summary>
internal sealed class LinkBack : ISignalCheck
{
    public string Name => "link_back";

    public SignalResult Look(Candidate candidate) =>
        candidate.Record["website"] is null ? SignalResult.Missing("there is no website") : candidate.Confirmed("link_back", 12, "nobody has recorded a link from the website");
}
