using ClusterPortal.Yaml;

namespace ClusterPortal.Tests.Yaml;

public sealed class CoreSchemaTests
{
    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void Two_words_are_truth_values(string text, bool value)
    {
        var read = CoreSchema.TryBoolean(text);
        Assert.True(read.IsGood);
        Assert.Equal(value, read.Value);
    }

    [Theory]
    [InlineData("yes", "true")]
    [InlineData("NO", "false")]
    [InlineData("on", "true")]
    [InlineData("Off", "false")]
    [InlineData("TRUE", "true")]
    [InlineData("perhaps", null)]
    [InlineData("", null)]
    public void Other_words_are_not_but_may_be_understood(string text, string? instead)
    {
        var read = CoreSchema.TryBoolean(text);
        Assert.False(read.IsGood);
        Assert.Equal(instead, read.Instead);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("85", 85)]
    [InlineData("-7", -7)]
    [InlineData("9223372036854775807", long.MaxValue)]
    public void Whole_numbers(string text, long value) => Assert.Equal(new ScalarReading<long>(value), CoreSchema.TryInteger(text));

    [Theory]
    [InlineData("0123", "123")]
    [InlineData("1_000", "1000")]
    [InlineData("1,000", "1000")]
    [InlineData("1.000", "1000")]
    [InlineData("1 000", "1000")]
    [InlineData("1.5", "2")]
    [InlineData("+5", "5")]
    [InlineData("20k", "20000")]
    [InlineData("1.5 million", "1500000")]
    [InlineData("12:30", null)]
    [InlineData("0x1F", null)]
    [InlineData("1e3", null)]
    [InlineData("", null)]
    [InlineData("-", null)]
    [InlineData("about 20", null)]
    [InlineData("9223372036854775808", null)]
    [InlineData("99999999999999999999999999999999", null)]
    [InlineData("٣", null)]
    public void Other_forms_of_whole_numbers_are_refused(string text, string? instead)
    {
        var read = CoreSchema.TryInteger(text);
        Assert.False(read.IsGood);
        Assert.Equal(instead, read.Instead);
    }

    [Theory]
    [InlineData("1.10", "1.10")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("0", "0")]
    [InlineData("12345678901234567890.5", "12345678901234567890.5")]
    public void Decimals_keep_their_digits(string text, string value) =>
        Assert.Equal(value, CoreSchema.TryDecimal(text).Value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("1,5", "1.5")]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1,234.56", "1234.56")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("00.5", "0.5")]
    [InlineData("12 %", "12")]
    [InlineData("1.2.3", null)]
    [InlineData("NaN", null)]
    [InlineData(".inf", null)]
    public void Other_forms_of_decimals_are_refused(string text, string? instead)
    {
        var read = CoreSchema.TryDecimal(text);
        Assert.False(read.IsGood);
        Assert.Equal(instead, read.Instead);
    }

    [Fact]
    public void A_date_is_year_month_and_day() => Assert.Equal(new ScalarReading<DateOnly>(new DateOnly(2026, 5, 1)), CoreSchema.TryDate("2026-05-01"));

    [Theory]
    [InlineData("03/02/2024", null, "2024-02-03 or 2024-03-02")]
    [InlineData("13/02/2024", "2024-02-13", "")]
    [InlineData("3.2.2024", "2024-02-03", "")]
    [InlineData("1 May 2026", "2026-05-01", "")]
    [InlineData("1. maj 2026", "2026-05-01", "")]
    [InlineData("May 1st, 2026", "2026-05-01", "")]
    [InlineData("2026-5-1", "2026-05-01", "")]
    [InlineData("2026/05/01", "2026-05-01", "")]
    [InlineData("20260501", "2026-05-01", "")]
    [InlineData("2026-05-01T10:00", "2026-05-01", "has a time")]
    [InlineData("2026-05", null, "without its day")]
    [InlineData("2026", null, "without its day")]
    [InlineData("2026-02-30", null, "calendar")]
    [InlineData("30 February 2026", null, "is not a date")]
    [InlineData("soon", null, "is not a date")]
    [InlineData("", null, "is not a date")]
    [InlineData("0000-01-01", null, "calendar")]
    public void Other_forms_of_dates_are_refused(string text, string? instead, string says)
    {
        var read = CoreSchema.TryDate(text);
        Assert.False(read.IsGood);
        Assert.Equal(instead, read.Instead);
        Assert.Contains(says, read.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-05-01 14:30")]
    [InlineData("2026-05-01T14:30")]
    [InlineData("2026-05-01 14:30:00")]
    public void A_time_is_a_day_and_a_clock(string text) =>
        Assert.Equal(new DayAndTime(new DateOnly(2026, 5, 1), new TimeOnly(14, 30)), CoreSchema.TryTime(text).Value);

    [Fact]
    public void A_day_alone_is_the_whole_day() => Assert.Equal(new DayAndTime(new DateOnly(2026, 5, 1), null), CoreSchema.TryTime("2026-05-01").Value);

    [Theory]
    [InlineData("2026-05-01 2pm", "2026-05-01 14:00")]
    [InlineData("2026-05-01 12:15 am", "2026-05-01 00:15")]
    [InlineData("2026-05-01 9:30", "2026-05-01 09:30")]
    [InlineData("2026-05-01 14.30", "2026-05-01 14:30")]
    [InlineData("2026-05-01T14:30:00Z", "2026-05-01 14:30:00")]
    [InlineData("2026-05-01 14:30 CEST", "2026-05-01 14:30")]
    [InlineData("2026-05-01 25:00", null)]
    [InlineData("2026-05-01 noonish", null)]
    [InlineData("1 May 2026", "2026-05-01")]
    public void Other_forms_of_times_are_refused(string text, string? instead)
    {
        var read = CoreSchema.TryTime(text);
        Assert.False(read.IsGood);
        Assert.Equal(instead, read.Instead);
    }
}
