using System.Buffers;
using System.Globalization;
using ClusterPortal.Domain;
using NodaTime;

namespace ClusterPortal.Outputs.Calendar;

/// <summary>Writes content lines of RFC 5545 (3.1), which vCards share: name, parameters, value; folded at 75 octets without cutting a character, ended by CRLF.</summary>
internal sealed class ContentLine(IBufferWriter<byte> output)
{
    private const int MostOctets = 75;

    private readonly ArrayBufferWriter<byte> line = new(256);

    /// <summary>A line whose value is ours or made of digits: no escaping.</summary>
    public void Raw(ReadOnlySpan<char> nameAndParameters, ReadOnlySpan<char> value)
    {
        line.Text(nameAndParameters);
        line.Write(":"u8);
        line.Text(value);
        End();
    }

    /// <summary>A line with a value of type TEXT.</summary>
    public void Text(string name, string value, string? language = null)
    {
        line.Text(name);
        if (language is not null) Parameter("LANGUAGE", language);
        line.Write(":"u8);
        Escaped(value);
        End();
    }

    /// <summary>A line with several TEXT values between commas.</summary>
    public void Texts(string name, IEnumerable<string> values, string? language = null)
    {
        line.Text(name);
        if (language is not null) Parameter("LANGUAGE", language);
        var separator = ':';
        foreach (var value in values)
        {
            line.Byte((byte)separator);
            Escaped(value);
            separator = ',';
        }

        End();
    }

    /// <summary>A line whose value has parts between semicolons, such as the address of a vCard.</summary>
    public void Structured(string name, params ReadOnlySpan<string> parts)
    {
        line.Text(name);
        var separator = ':';
        foreach (var part in parts)
        {
            line.Byte((byte)separator);
            Escaped(part);
            separator = ';';
        }

        End();
    }

    /// <summary>A line with a value of type URI: not escaped by the standard, so whatever could end the line or start another value is percent-encoded.</summary>
    public void Uri(string name, string uri, string? commonName = null)
    {
        line.Text(name);
        if (commonName is { Length: > 0 }) Parameter("CN", commonName);
        line.Write(":"u8);
        if (!uri.AsSpan().ContainsAnyExceptInRange('\u0021', '\u007E'))
        {
            line.Text(uri);
            End();
            return;
        }

        foreach (var rune in uri.EnumerateRunes())
        {
            if (rune.Value is > 0x20 and not 0x7F) line.Text(rune.ToString());
            else line.Text(string.Create(CultureInfo.InvariantCulture, $"%{rune.Value:X2}"));
        }

        End();
    }

    /// <summary>A date, a time with its zone, or a time in UTC.</summary>
    public void Time(string name, EventTime time)
    {
        if (time.AllDay) Raw(name + ";VALUE=DATE", CalendarText.Date(time.Date));
        else if (time.Zone.Id is "UTC" or "Etc/UTC") Raw(name, CalendarText.Local(time.Local) + "Z");
        else Raw($"{name};TZID={time.Zone.Id}", CalendarText.Local(time.Zoned.LocalDateTime));
    }

    private void Parameter(string name, string value)
    {
        line.Text($";{name}=");
        // RFC 6868 gives parameters the escapes that RFC 5545 forgot.
        var encoded = value.Replace("^", "^^", StringComparison.Ordinal).Replace("\"", "^'", StringComparison.Ordinal)
            .ReplaceLineEndings("\n").Replace("\n", "^n", StringComparison.Ordinal);
        var quoted = encoded.AsSpan().IndexOfAny(',', ';', ':') >= 0;
        if (quoted) line.Write("\""u8);
        foreach (var rune in encoded.EnumerateRunes())
            if (!CalendarText.IsControl(rune.Value)) line.Text(rune.ToString());
        if (quoted) line.Write("\""u8);
    }

    private void Escaped(ReadOnlySpan<char> value)
    {
        while (!value.IsEmpty)
        {
            var at = value.IndexOfAny(CalendarText.Special);
            line.Text(at < 0 ? value : value[..at]);
            if (at < 0) return;
            var taken = 1;
            switch (value[at])
            {
                case '\\' or ';' or ',':
                    line.Write("\\"u8);
                    line.Byte((byte)value[at]);
                    break;
                case '\n':
                    line.Write("\\n"u8);
                    break;
                case '\r':
                    line.Write("\\n"u8);
                    if (at + 1 < value.Length && value[at + 1] == '\n') taken = 2;
                    break;
                case '\u2028' or '\u2029' or '\u0085':
                    line.Write("\\n"u8);
                    break;
                default: break;
            }

            value = value[(at + taken)..];
        }
    }

    private void End()
    {
        var bytes = line.WrittenSpan;
        var room = MostOctets;
        while (bytes.Length > room)
        {
            var cut = room;
            while ((bytes[cut] & 0xC0) == 0x80) cut--;
            output.Write(bytes[..cut]);
            output.Write("\r\n "u8);
            bytes = bytes[cut..];
            room = MostOctets - 1;
        }

        output.Write(bytes);
        output.Write("\r\n"u8);
        line.ResetWrittenCount();
    }
}
