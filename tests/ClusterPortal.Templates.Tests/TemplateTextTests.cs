using System.Text;
using System.Text.Json;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Tests;

public sealed class TemplateTextTests
{
    private const string Json = """{ "name": "A < B", "o": { "colour": "red" } }""";

    [Fact]
    public void Text_mode_escapes_nothing_and_prints_nothing_for_unknown_names() =>
        Assert.Equal("A < B[]", TemplateText.Render("{{ name }}[{{ nope }}]", Json, textMode: true).Output);

    [Fact]
    public void As_a_page_values_are_escaped() => Assert.Equal("A &lt; B", TemplateText.Render("{{ name }}", Json).Output);

    [Fact]
    public void As_a_page_an_unknown_name_is_an_error()
    {
        var result = TemplateText.Render("{{ nam }}", Json);
        Assert.True(result.HasErrors);
        Assert.Equal("name", Assert.Single(result.Diagnostics).Suggestion);
    }

    [Fact]
    public void As_a_page_an_unknown_member_of_the_data_is_an_error_while_rendering() =>
        Assert.Equal("CP4402 template:1:6+5 an object has no member color here. -> colour", Runner.Write(TemplateText.Render("{{ o.color }}", Json).Diagnostics));

    [Fact]
    public void Errors_in_a_template_that_is_not_included_do_not_matter()
    {
        TemplateSource[] others = [new("bad.html", "{{ if }}"), new("good.html", "{{ x }}")];
        Assert.Equal("5", TemplateText.Render(new TemplateSource("a.html", "{{ include 'good.html' x: 5 }}"), null, false, others).Output);
        Assert.Contains("CP4108 bad.html", Runner.Write(TemplateText.Render(new TemplateSource("a.html", "{{ include 'bad.html' }}"), null, false, others).Diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("{ \"a\": ")]
    public void Data_that_is_no_object_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => TemplateText.Render("{{ 1 }}", json));

    [Fact]
    public void A_page_is_the_same_on_many_threads_at_once()
    {
        var set = TemplateSet.Compile([new TemplateSource("page.html", "{{ for o in organizations }}{{ o.name }}{{ func f(x); ret x + 1; end; f o.employees }}{{ end }}")], Sample.Host);
        var page = set.Find("page.html")!;
        var outputs = Enumerable.Range(0, 64).AsParallel().Select(_ =>
        {
            using var buffer = new OutputBuffer();
            var context = new RenderContext();
            for (var i = 0; i < 20; i++)
            {
                buffer.Clear();
                Assert.Empty(page.Render(Sample.Data(), buffer, context));
            }

            return buffer.ToString();
        }).Distinct().ToList();
        Assert.Equal("Acme &amp; Sons13Beta &lt;AG&gt;251", Assert.Single(outputs));
    }

    [Fact]
    public void After_an_error_nothing_of_the_page_is_left_and_the_context_works_again()
    {
        var set = TemplateSet.Compile([new TemplateSource("page.html", "a{{ capture x }}b{{ organizations[0].extra.nope }}{{ end }}")], Sample.Host);
        using var buffer = new OutputBuffer();
        buffer.Write("kept"u8);
        var context = new RenderContext();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("CP4402", Assert.Single(set.Find("page.html")!.Render(Sample.Data(), buffer, context)).Code);
            Assert.Equal("kept", buffer.ToString());
        }
    }

    [Fact]
    public void Variables_of_a_page_that_failed_are_not_seen_by_the_next()
    {
        var page = TemplateSet.Compile([new TemplateSource("page.html", "{{ x }}{{ x = 'left over' }}{{ if title == 'Firms'; organizations[0].extra.nope; end }}")], Sample.Host).Find("page.html")!;
        using var buffer = new OutputBuffer();
        var context = new RenderContext();
        page.Render(Sample.Data(), buffer, context);
        var calm = TemplateSet.Compile([new TemplateSource("page.html", "[{{ y }}]{{ y = 1 }}")], Sample.Host).Find("page.html")!;
        calm.Render(Sample.Data(), buffer, context);
        Assert.Equal("[]", buffer.ToString());
    }

    [Fact]
    public void What_was_captured_lasts_to_the_end_of_the_page()
    {
        var page = TemplateSet.Compile([new TemplateSource("page.html", "{{ capture a; for i in 1..9000; 'first ' + i + ' '; end; end; capture b; for i in 1..9000; 'other ' + i + ' '; end; end; capture c }}{{ a }}{{ b }}{{ end }}{{ b }}{{ c }}{{ a }}")], Sample.Host).Find("page.html")!;
        string Said(string word) => string.Concat(Enumerable.Range(1, 9000).Select(i => $"{word} {i} "));
        using var buffer = new OutputBuffer();
        var context = new RenderContext();
        for (var i = 0; i < 3; i++)
        {
            buffer.Clear();
            Assert.Empty(page.Render(Sample.Data(), buffer, context));
            Assert.Equal(Said("other") + Said("first") + Said("other") + Said("first"), buffer.ToString());
        }
    }

    [Fact]
    public void Any_buffer_writer_gets_the_same_bytes()
    {
        var page = TemplateSet.Compile([new TemplateSource("page.html", "{{ title }} æ")], Sample.Host).Find("page.html")!;
        var writer = new System.Buffers.ArrayBufferWriter<byte>();
        page.Render(Sample.Data(), writer, new RenderContext());
        Assert.Equal("Firms æ", Encoding.UTF8.GetString(writer.WrittenSpan));
    }

    [Fact]
    public void Rendering_allocates_nothing_once_it_is_warm()
    {
        var page = TemplateSet.Compile([new TemplateSource("page.html", "{{ for o in organizations }}<a href=\"{{ o.logo }}\" title=\"{{ o.name }}\">{{ o.name }} {{ o.employees }} {{ o.summary }}</a>{{ end }}")], Sample.Host).Find("page.html")!;
        var data = Sample.Data();
        using var buffer = new OutputBuffer();
        var context = new RenderContext();
        for (var i = 0; i < 200; i++)
        {
            buffer.Clear();
            page.Render(data, buffer, context);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            buffer.Clear();
            page.Render(data, buffer, context);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
    }

    [Fact]
    public void Two_members_of_one_name_are_a_fault_of_the_program() =>
        Assert.Throws<ArgumentException>(() => new RecordShape("X", new Member("a", Shape.Text), new Member("a", Shape.Text)).SlotOf("a"));

    [Fact]
    public void Values_that_are_the_same_have_the_same_hash()
    {
        Value[] values = [Value.Of(2), Value.Of(2.0), Value.Of(2m), Value.Of(2f), Value.Of("2"), Value.Of(new SafeHtml("2")), Value.True, default, Value.Of([Value.Of(1)]), Value.Of([Value.Of(1)])];
        foreach (var a in values)
        {
            foreach (var b in values.Where(b => a == b))
            {
                Assert.Equal(a.GetHashCode(), b.GetHashCode());
            }
        }

        Assert.Equal(Value.Of(1), Value.Of(1.0));
    }
}
