using CsCheck;
using PaperTools.Reading.Fields;

namespace PaperTools.Tests.Reading.Fields;

public class DateParserTests
{
    [Theory]
    [InlineData("2023", "2023")]
    [InlineData("2023-05", "2023-05")]
    [InlineData("2023-05-06", "2023-05-06")]
    [InlineData("2021\u201203\u201215", "2021-03-15")]
    [InlineData("2023-05-06T12:30:00Z", "2023-05-06")]
    [InlineData("2025-08-20T00:00:00-04:00", "2025-08-20")]
    [InlineData("2013-07-28 10:00", "2013-07-28")]
    [InlineData("2013/07/28", "2013-07-28")]
    [InlineData("2013.07.28", "2013-07-28")]
    [InlineData("20130728", "2013-07-28")]
    [InlineData("201307", "2013-07")]
    [InlineData("2014//", "2014")]
    [InlineData("2014///", "2014")]
    [InlineData("2014//5", "2014")]
    [InlineData("1948/07//", "1948-07")]
    [InlineData("2019/06//undefined", "2019-06")]
    [InlineData("2020/11//Nov/Dec2020", "2020-11")]
    [InlineData("2018 Apr", "2018-04")]
    [InlineData("2018 Apr 5", "2018-04-05")]
    [InlineData("2020 Nov-Dec", "2020-11")]
    [InlineData("1998 Dec-1999 Jan", "1998-12")]
    [InlineData("2018 Dec 28-2019 Jan 3", "2018-12-28")]
    [InlineData("2015 Spring", "2015")]
    [InlineData("Spring 2015", "2015")]
    [InlineData("May 2023", "2023-05")]
    [InlineData("Sept. 2020", "2020-09")]
    [InlineData("Jan/Feb 2020", "2020-01")]
    [InlineData("6 May 2023", "2023-05-06")]
    [InlineData("6th May, 2023", "2023-05-06")]
    [InlineData("May 6, 2023", "2023-05-06")]
    [InlineData("June 23 - June 29, 2023", "2023-06-23")]
    [InlineData("5-7 June 2019", "2019-06-05")]
    [InlineData("Wed, 20 Aug 2025 00:00:00 -0400", "2025-08-20")]
    [InlineData("Mon, 2 Apr 2007 19:18:42 GMT", "2007-04-02")]
    [InlineData("Wed  7 Jun 23 18:00:00 GMT", "2023-06-07")]
    [InlineData("Wed, 7 Jun 99 18:00:00 GMT", "1999-06-07")]
    [InlineData("2023-05/2023-06", "2023-05")]
    [InlineData("2023-05-30/06-02", "2023-05-30")]
    [InlineData("2004~", "2004")]
    [InlineData("2004-06?", "2004-06")]
    [InlineData("2020-21", "2020")]
    [InlineData("2019-2020", "2019")]
    [InlineData("2019-20", "2019")]
    [InlineData("05/2020", "2020-05")]
    [InlineData("28.7.2013", "2013-07-28")]
    [InlineData("1. 2. 2013", "2013-02-01")]
    [InlineData("25/12/2020", "2020-12-25")]
    [InlineData("12/25/2020", "2020-12-25")]
    [InlineData("05/06/2020", "2020")]
    [InlineData("c2003", "2003")]
    [InlineData("[2003]", "2003")]
    [InlineData("2023-02-30", "2023-02")]
    public void WhatIsWrittenIsKept(string text, string expected) => Assert.Equal(expected, DateParser.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("May 6")]
    [InlineData("6 Jul")]
    [InlineData("in press")]
    [InlineData("n.d.")]
    [InlineData("199X")]
    [InlineData("-0044")]
    [InlineData("/2020")]
    [InlineData("../2020")]
    [InlineData("99999999")]
    [InlineData("123456789012345678901234567890")]
    public void NothingIsMadeUp(string text) => Assert.Null(DateParser.Parse(text));

    [Theory]
    [InlineData("2020", "oct", null, "2020-10")]
    [InlineData("2020", "5", null, "2020-05")]
    [InlineData("2020", "5", "14", "2020-05-14")]
    [InlineData("2020", "10 oct", null, "2020-10-10")]
    [InlineData("2020", "10~oct", null, "2020-10-10")]
    [InlineData("2020", "July 4", null, "2020-07-04")]
    [InlineData("2020", "jan--feb", null, "2020-01")]
    [InlineData("2020", "1--3", null, "2020-01")]
    [InlineData("2020", "13", "40", "2020")]
    [InlineData("2020", "summer", null, "2020")]
    [InlineData("2020-03-04", "oct", null, "2020-03-04")]
    public void FieldsMakeADate(string year, string? month, string? day, string expected) =>
        Assert.Equal(expected, DateParser.FromParts(year, month, day).ToString());

    [Fact]
    public void WithoutAYearThereIsNoDate() => Assert.Null(DateParser.FromParts("", "May", "6"));

    [Fact]
    public void EveryDateReadsBack()
    {
        Gen.Select(Gen.Int[1000, 2999], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[1, 3]).Sample((year, month, day, precision) =>
        {
            var date = new PaperDate(year, precision > 1 ? month : null, precision > 2 ? day : null);
            Assert.Equal(date, DateParser.Parse(date.ToString()));
        });
    }

    [Fact]
    public void AnyTextIsReadWithoutFailing() =>
        Gen.String[Gen.Char["0123456789 -/.,:TMayJunWed"], 0, 40].Sample(text => _ = DateParser.Parse(text));
}
