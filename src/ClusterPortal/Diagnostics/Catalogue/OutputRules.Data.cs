using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP59: the output folder. They speak of the command line and the disk, so no small site shows them.</summary>
public static class OutputRules
{
    public static readonly DiagnosticRule Dangerous = new(
        "CP5901", Severity.Error, "Output folder would endanger other files",
        "The folder that the site is to be written to is, holds or lies in something that is not a built site: the whole disk, your home, the portal's own files.",
        "A build replaces its output folder. Name a folder that is for the built site alone, such as --output public.",
        "", "");

    public static readonly DiagnosticRule Linked = new(
        "CP5902", Severity.Error, "Output folder is reached through a link",
        "A part of the output folder's path is a link to another place, so that the site would be written somewhere else than its path says.",
        "Write the real path of the folder with --output, so that nobody is surprised by what a build replaces.",
        "", "");

    public static readonly DiagnosticRule Foreign = new(
        "CP5903", Severity.Error, "Output folder holds files of others",
        "The output folder holds files that no build of ClusterPortal wrote. A build would lose them, so it does not start.",
        "Move those files away, or name another folder with --output. ClusterPortal keeps a list of its own files in the output folder (.clusterportal-files); do not delete it.",
        "", "");

    public static readonly DiagnosticRule Busy = new(
        "CP5904", Severity.Error, "Another build is at work",
        "Another build is writing to the same output folder at this moment.",
        "Wait until it has finished and build again, or give this build a folder of its own with --output.",
        "", "");

    public static readonly DiagnosticRule Unwritable = new(
        "CP5905", Severity.Error, "The site could not be written",
        "The operating system refused to write: the disk is full, a folder is write-protected, or a file is in use.",
        "Nothing was published and the site built before is as it was. Mend the cause that the message names and build again.",
        "", "");

    public static readonly DiagnosticRule Kept = new(
        "CP5906", Severity.Warning, "Files appeared in the output folder during the build",
        "While the build was running, files were put into the output folder that ClusterPortal did not write. They are not part of the new site; they were set aside, not deleted.",
        "ClusterPortal never deletes what it did not write. Look at the files in the folder that the message names, then move or delete them.",
        "", "");

    public static readonly DiagnosticRule Leftover = new(
        "CP5907", Severity.Hint, "Old files could not be removed yet",
        "The new site is published, but some files of the one before, which lie beside it in a hidden folder, could not be removed.",
        "The next build tries again. If it keeps happening, look at the permissions of the folder that the message names.",
        "", "");

    public static readonly DiagnosticRule Card = new(
        "CP5908", Severity.Warning, "Social card could not be drawn",
        "site.yml asks for social cards, the pictures that social media show with a link, and one or all of them could not be drawn: no program that draws them is installed, or it failed.",
        "Links then show the card of the site (brand: card), or no picture. Install rsvg-convert (librsvg), resvg or vips on the machine that builds, or set 'social_cards: false'.",
        "", "");

    public static readonly DiagnosticRule HostLimit = new(
        "CP5909", Severity.Warning, "More than the host takes",
        "site.yml names the host of the portal (host: …), and the portal has more files, larger files or more redirects than that host takes.",
        "Some hosts refuse such a portal, others leave out what is too much without a word. The message says which limit it is and what helps; it is also a warning where the terms you have agreed with the host allow more, and then 'severity: {CP5909: hint}' quietens it.",
        "", "");

    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        Dangerous, Linked, Foreign, Busy, Unwritable, Kept, Leftover, Card, HostLimit,
    ];
}
