using System.Text;
using ClusterPortal.Legitimacy.Audit;
using ClusterPortal.Sources;
using ClusterPortal.Tests.Cases;

namespace ClusterPortal.Tests.Legitimacy.Audit;

/// <summary>A small site, audited; and what becomes of it when what the audit says is written.</summary>
internal sealed class Audited
{
    private readonly Dictionary<string, string> files;

    public Audited(string site)
        : this(SiteText.Read(site).ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Bytes.Span), StringComparer.Ordinal))
    {
    }

    private Audited(Dictionary<string, string> files)
    {
        this.files = files;
        var portal = Cases.Portal.Build(files.Select(f => new InputFile(f.Key, Encoding.UTF8.GetBytes(f.Value))));
        // The pictures of these sites are none.
        Findings = FindingText.Write(portal.Findings.Where(d => d.Severity == ClusterPortal.Diagnostics.Severity.Error && !d.Code.StartsWith("CP72", StringComparison.Ordinal)));
        Report = portal.Plan.Credibility!();
    }

    public PortalAudit Report { get; }

    public string Findings { get; }

    public string this[string path] => files[path];

    public FirmAudit Firm(string id) => Report.Firms.Single(f => f.Id == id);

    public Gap? Gap(string signal, string id = "acme") => Firm(id).Gaps.FirstOrDefault(g => g.Signal.Id == signal);

    /// <summary>The site after somebody has pasted everything that was said for the signals, in the order in which it was said.</summary>
    public Audited Pasted(params string[] signals)
    {
        var texts = new Dictionary<string, string>(files, StringComparer.Ordinal);
        var pastes = Firm("acme").Gaps.Where(g => signals.Contains(g.Signal.Id)).SelectMany(g => g.Pastes).ToArray();
        foreach (var paste in pastes.Where(p => p.Kind == PasteKind.NewFile)) texts.Add(paste.Path, paste.Text + "\n");
        foreach (var file in pastes.Where(p => p.Kind is PasteKind.After or PasteKind.Replace).GroupBy(p => p.Path))
        {
            var lines = texts[file.Key].TrimEnd('\n').Split('\n').ToList();
            foreach (var paste in file.Reverse().OrderByDescending(p => p.Line))
            {
                if (paste.Kind == PasteKind.Replace) lines[paste.Line - 1] = paste.Text;
                else lines.InsertRange(paste.Line, paste.Text.Split('\n'));
            }

            texts[file.Key] = string.Concat(lines.Select(l => l + "\n"));
        }

        return new Audited(texts);
    }
}
