namespace ClusterPortal.Benchmarks;

/// <summary>A plain theme of the size that portals of other generators have in published comparisons: about 7 KB a page.</summary>
internal static class BenchTheme
{
    public static (string Path, string Text)[] Files { get; } =
    [
        ("themes/bench/theme.yml", "name: bench\ntitle: Bench\nextends: base\n"),
        ("themes/bench/templates/layout.html", """
            <!doctype html>
            <html lang="{{ page.language }}" dir="{{ page.dir }}">
            <head>
            <meta charset="utf-8">
            <title>{{ page.title }} · {{ site.title }}</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            {{~ if page.description ~}}
            <meta name="description" content="{{ page.description }}">
            {{~ end ~}}
            <link rel="canonical" href="{{ page.url }}">
            <meta property="og:title" content="{{ page.title }}">
            <meta property="og:url" content="{{ page.url }}">
            <link rel="stylesheet" href="{{ asset 'css/site.css' }}">
            </head>
            <body>
            <header><a href="{{ site.home_url }}">{{ site.title }}</a>
            <nav aria-label="{{ t.main_navigation }}"><ul>
            {{~ for item in site.navigation ~}}
            <li><a href="{{ item.url }}"{{ if item.current }} aria-current="page"{{ end }}>{{ item.label }}</a></li>
            {{~ end ~}}
            </ul></nav></header>
            <nav aria-label="{{ t.breadcrumbs }}"><ol>
            {{~ for crumb in page.breadcrumbs ~}}
            <li>{{ if crumb.url }}<a href="{{ crumb.url }}">{{ crumb.label }}</a>{{ else }}{{ crumb.label }}{{ end }}</li>
            {{~ end ~}}
            </ol></nav>
            <main>{{ $.main }}</main>
            <footer><p>{{ site.tagline }}</p></footer>
            </body>
            </html>
            """),
        ("themes/bench/templates/organization.html", """
            {{ capture main }}
            <h1>{{ entry.name }}</h1>
            <p>{{ entry.kind.label }} · {{ entry.city }}, {{ entry.country.label }}</p>
            <p>{{ entry.summary_text }}</p>
            {{~ if entry.contact ~}}
            <section><h2>{{ t.contact }}</h2><p>{{ entry.contact.name }}</p>
            {{~ if entry.contact.email ~}}<p><a href="mailto:{{ entry.contact.email }}">{{ entry.contact.email }}</a></p>{{~ end ~}}
            {{~ if entry.contact.phone ~}}<p><a href="tel:{{ tel entry.contact.phone }}">{{ entry.contact.phone }}</a></p>{{~ end ~}}
            </section>
            {{~ end ~}}
            <p><a href="{{ entry.website }}">{{ url_host entry.website }}</a></p>
            <dl><dt>{{ t.founded }}</dt><dd>{{ entry.founded }}</dd>{{ if entry.employees }}<dt>{{ t.employees }}</dt><dd>{{ entry.employees.text }}</dd>{{ end }}</dl>
            <ul>
            {{~ for s in entry.sectors ~}}
            <li><a href="{{ s.url }}">{{ s.title }}</a></li>
            {{~ end ~}}
            {{~ for c in entry.competences ~}}
            <li><a href="{{ c.url }}">{{ c.title }}</a></li>
            {{~ end ~}}
            </ul>
            {{ entry.description }}
            <section><h2>{{ t.products }}</h2>
            {{~ for p in entry.products ~}}
            <h3>{{ p.name }}</h3><p>{{ p.description }}</p>
            {{~ end ~}}
            </section>
            {{~ for j in entry.jobs ~}}
            <p><a href="{{ j.url }}">{{ j.title }}</a> {{ date_text j.expires }}</p>
            {{~ end ~}}
            {{~ for s in entry.sectors limit: 1 ~}}
            <section><h2>{{ s.title }}</h2><ul>
            {{~ for o in s.organizations limit: 12 ~}}
            {{~ if o.id != entry.id ~}}
            <li><a href="{{ o.url }}">{{ o.name }}</a> {{ o.city }} <span>{{ o.summary_text }}</span></li>
            {{~ end ~}}
            {{~ end ~}}
            </ul></section>
            {{~ end ~}}
            {{ end }}{{ include 'layout.html' main: main }}
            """),
        ("themes/bench/templates/organization-list.html", List("<li><a href=\"{{ o.url }}\">{{ o.name }}</a> {{ o.city }} {{ o.summary_text }}</li>")),
        ("themes/bench/templates/job-list.html", List("<li><a href=\"{{ o.url }}\">{{ o.title }}</a> {{ o.organization.title }} {{ date_text o.expires }}</li>")),
        ("themes/bench/templates/event-list.html", List("<li><a href=\"{{ o.url }}\">{{ o.title }}</a> {{ o.when_text }}</li>")),
        ("themes/bench/templates/news-list.html", List("<li><a href=\"{{ o.url }}\">{{ o.title }}</a> {{ date_text o.date }} {{ o.summary_text }}</li>")),
        ("themes/bench/templates/job.html", Entry("<p><a href=\"{{ entry.organization.url }}\">{{ entry.organization.title }}</a> {{ entry.place_text }} {{ entry.salary_text }} {{ date_text entry.expires }}</p>{{ entry.description }}")),
        ("themes/bench/templates/event.html", Entry("<p><time datetime=\"{{ entry.start.iso }}\">{{ entry.when_text }}</time></p>{{ entry.description }}")),
        ("themes/bench/templates/news.html", Entry("<p><time datetime=\"{{ date_text entry.date 'iso' }}\">{{ date_text entry.date }}</time></p>{{ entry.body }}")),
        ("themes/bench/templates/sector.html", Entry("<ul>{{ for o in entry.organizations limit: 200 }}<li><a href=\"{{ o.url }}\">{{ o.name }}</a></li>{{ end }}</ul>")),
        ("themes/bench/templates/competence.html", Entry("<ul>{{ for o in entry.organizations limit: 200 }}<li><a href=\"{{ o.url }}\">{{ o.name }}</a></li>{{ end }}</ul>")),
    ];

    private static string Entry(string body) => $$$"""
        {{ capture main }}
        <h1>{{ entry.title }}</h1>
        {{~ if entry.summary_text ~}}<p>{{ entry.summary_text }}</p>{{~ end ~}}
        {{{body}}}
        {{ end }}{{ include 'layout.html' main: main }}
        """;

    private static string List(string item) => $$$"""
        {{ capture main }}
        <h1>{{ page.heading }}</h1>
        <ul>
        {{~ for o in items ~}}
        {{{item}}}
        {{~ end ~}}
        </ul>
        {{ include 'partials/pagination.html' }}
        {{ end }}{{ include 'layout.html' main: main }}
        """;
}
