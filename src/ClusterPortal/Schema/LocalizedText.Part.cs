using System.Collections;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Schema;

internal sealed partial class LocalizedText
{
    /// <summary>How a part's text was written: as it stands in the file, as a value of YAML, or as a block of lines of YAML.</summary>
    internal enum Form : byte
    {
        Verbatim,
        Value,
        Block,
    }

    /// <summary>One language's text and where it stands.</summary>
    internal readonly record struct Part(LanguageTag Language, string Text, Span Span, Form Form = Form.Verbatim)
    {
        /// <summary>The place in the file of a stretch of the text.</summary>
        public Span Place(int start, int length)
        {
            if (Span.Source is not { } source) return default;
            if (Form == Form.Verbatim) return source.SpanOf(Span.Start + start, length);
            var scalar = new YamlScalar(Span, Text, Form == Form.Value && !(source.Text.AsSpan(Span.Start) is ['"' or '\'', ..]), Form == Form.Block);
            var from = scalar.MapOffset(start);
            return source.SpanOf(from, Math.Max(1, scalar.MapOffset(start + length) - from));
        }
    }

    /// <summary>The parts of a text.</summary>
    internal readonly struct PartList(LocalizedText text) : IReadOnlyList<Part>
    {
        public int Length => text.others is { } more ? more.Length + 1 : 1;

        public int Count => Length;

        public Part this[int index] => index == 0 ? text.first : text.others![index - 1];

        public Enumerator GetEnumerator() => new(text);

        IEnumerator<Part> IEnumerable<Part>.GetEnumerator() => GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        internal struct Enumerator(LocalizedText text) : IEnumerator<Part>
        {
            private int index = -1;

            public readonly Part Current => text.Parts[index];

            readonly object IEnumerator.Current => Current;

            public bool MoveNext() => ++index < text.Parts.Length;

            public void Reset() => index = -1;

            public readonly void Dispose()
            {
            }
        }
    }
}
