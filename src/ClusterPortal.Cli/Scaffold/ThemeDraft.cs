using ClusterPortal.Themes;

namespace ClusterPortal.Cli.Scaffold;

/// <summary>The files of a new theme: what it is called and extends, a style sheet that has an effect at once, one template of the base as an example, and a page that says how to go on.</summary>
internal static class ThemeDraft
{
    /// <summary>The theme that comes with the program.</summary>
    public const string Base = "base";

    /// <summary>The template that most themes change first: the head of the home page.</summary>
    public const string Template = "partials/hero.html";

    /// <returns>Path and text of each file.</returns>
    public static IEnumerable<(string Path, string Text)> Write(string id, string title)
    {
        var folder = $"themes/{id}/";
        yield return (folder + "theme.yml", $"""
            name: {id}
            title: "{title.Replace("\\", "\\\\").Replace("\"", "\\\"")}"
            # What this theme does not have comes from the base.
            extends: {Base}

            """);
        yield return (folder + "assets/css/theme.css", Sheet(title));
        if (ThemeTemplate.OfBase(Template) is { } template) yield return (folder + "templates/" + Template, template);
        yield return (folder + "README.md", Readme(id, title));
    }

    private static string Sheet(string title) => $$"""
        /* {{title.Replace("*/", "", StringComparison.Ordinal)}}: what differs from the base. The layer 'theme' comes last, so that a rule here wins over any rule of the base, however short it is.
           Colours of the brand belong into site.yml: 'check' looks after their contrast, and they reach maps, badges and pictures for social media too. */
        @layer theme {
          :root {
            /* Headings in a serif that comes with every system. Fonts of your own: put the files into assets/fonts and say @font-face above the layer. */
            --font-display: "Iowan Old Style", "Palatino Linotype", palatino, "Noto Serif", georgia, serif;

            /* How round corners are, how wide pages are, and how much room there is between parts. */
            /* --radius: 0px; */
            /* --wrap: 68rem; */
            /* --space: clamp(3rem, 2rem + 4vw, 6rem); */
          }

          h1, h2 { font-weight: 500; }

          /* The head of every page on the colour of the brand; try it: */
          /* .site-head { background: var(--primary); } */
          /* .site-head :is(.brand, .nav a, .nav summary, .menu-button) { color: var(--paper); } */

          /* Firms as lines rather than boxes; try it: */
          /* .card { padding-inline: 0; border-width: 1px 0 0; border-radius: 0; background: none; } */
        }

        """;

    private static string Readme(string id, string title) => $"""
        # {title.Replace("<", "&lt;")}

        A theme for ClusterPortal. A portal wears it when its `site.yml` says `theme: {id}`. Only what differs from the base is here: a file of the same path replaces
        the base's, everything else comes from there.

        | To change | do this |
        |---|---|
        | colours, font, roundness | `brand` in `site.yml` |
        | how things look | `assets/css/theme.css` |
        | what stands where | `clusterportal templates override {Template}` copies one template of the base into `templates/`; change it there |
        | words | `strings/en.yml` with the keys that should read otherwise |
        | the mark in the corner and the icon of the tab | `assets/mark.svg` and `assets/icon.svg` |

        `templates/{Template}` is such a copy, to begin with: change it, or delete it to have the base's own. Its first line says from which version of the base it
        was made, and `clusterportal check` tells you when the base has another.

        """;
}
