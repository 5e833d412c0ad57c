using ClusterPortal.Content.Values;

namespace ClusterPortal.Legitimacy.Checks;

/// <summary>E4: a picture of premises or team with a text for those who cannot see it. That the file is there and sound is judged when it is read.</summary>
internal sealed class Picture : ISignalCheck
{
    public string Name => "picture";

    public SignalResult Look(Candidate candidate)
    {
        SignalResult? without = null;
        foreach (var photo in candidate.Record["photos"] is ListValue list ? list.Items.OfType<FileValue>() : [])
        {
            if (photo.About is not ("premises" or "team")) without ??= SignalResult.Failing("no picture says that it shows the premises or the team", photo.Span);
            else if (photo.Caption is null) without ??= SignalResult.Failing("the picture has no alternative text", photo.Span);
            else return SignalResult.Present with { At = photo.Span };
        }

        return without ?? SignalResult.Absent;
    }
}
