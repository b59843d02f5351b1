using CsCheck;
using PaperTools.Reading.Fields;

namespace PaperTools.Tests.Reading.Fields;

public class AuthorParserTests
{
    [Theory]
    [InlineData("Ada Lovelace", "Ada", "Lovelace")]
    [InlineData("Lovelace, Ada", "Ada", "Lovelace")]
    [InlineData("Lovelace,Ada  ", "Ada", "Lovelace")]
    [InlineData("Ludwig van Beethoven", "Ludwig", "van Beethoven")]
    [InlineData("van Beethoven, Ludwig", "Ludwig", "van Beethoven")]
    [InlineData("Luis de la Cruz", "Luis", "de la Cruz")]
    [InlineData("de la Cruz", null, "de la Cruz")]
    [InlineData("Jean d'Alembert", "Jean", "d'Alembert")]
    [InlineData("bell hooks", "bell", "hooks")]
    [InlineData("Plato", null, "Plato")]
    [InlineData("J.~K. Smith", "J. K.", "Smith")]
    [InlineData(@"Jos{\'e} Mar{\'\i}a {\'A}lvarez", "José María", "Álvarez")]
    [InlineData(@"Carlos D. Abrah\~ao", "Carlos D.", "Abrahão")]
    [InlineData(@"{\O}ystein {\AA}s", "Øystein", "Ås")]
    [InlineData("Charles {de Gaulle}", "Charles", "de Gaulle")]
    [InlineData("given=Hans, family=Harman, prefix=von", "Hans", "von Harman")]
    [InlineData("family={Smith, Doe}, given=\"A. B.\"", "A. B.", "Smith, Doe")]
    [InlineData("Smith\u00A0, Ann", "Ann", "Smith")]
    public void GivenAndFamilyAreToldApart(string name, string? given, string family)
    {
        Assert.Equal(new Author { Given = given, Family = family }, AuthorParser.Parse(name));
    }

    [Theory]
    [InlineData("King, Jr., Martin Luther")]
    [InlineData("King, Martin Luther, Jr.")]
    [InlineData("King, Martin Luther Jr.")]
    [InlineData("King Jr., Martin Luther")]
    [InlineData("Martin Luther King, Jr.")]
    [InlineData("Martin Luther King Jr.")]
    [InlineData("given={Martin Luther}, family=King, suffix=Jr.")]
    public void ASuffixIsFoundWhereverItStands(string name)
    {
        Assert.Equal(new Author { Given = "Martin Luther", Family = "King", Suffix = "Jr." }, AuthorParser.Parse(name));
    }

    [Theory]
    [InlineData("{Barnes and Noble}", "Barnes and Noble")]
    [InlineData("{The {AMS} Collaboration}", "The AMS Collaboration")]
    [InlineData("The ATLAS Collaboration", "The ATLAS Collaboration")]
    [InlineData("World Health Organization,", "World Health Organization")]
    [InlineData("Acme Research, Inc.", "Acme Research, Inc.")]
    public void AGroupKeepsItsName(string name, string literal)
    {
        Assert.Equal(new Author { Literal = literal }, AuthorParser.Parse(name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("others")]
    [InlineData("et al.")]
    [InlineData("{}")]
    [InlineData(",")]
    public void NobodyIsNoAuthor(string name) => Assert.Null(AuthorParser.Parse(name));

    [Theory]
    [InlineData("Smith JA", "JA", "Smith", null)]
    [InlineData("van der Berg J", "J", "van der Berg", null)]
    [InlineData("King ML Jr", "ML", "King", "Jr")]
    [InlineData("Smith, John", "John", "Smith", null)]
    public void InitialsMayStandBehind(string name, string given, string family, string? suffix)
    {
        Assert.Equal(new Author { Given = given, Family = family, Suffix = suffix }, AuthorParser.ParseWithInitials(name));
    }

    [Theory]
    [InlineData("Jane Doe 0001", "Doe", "Jane")]
    [InlineData("Smith J.A.", "Smith", "J.A.")]
    [InlineData("van der Berg J.", "van der Berg", "J.")]
    [InlineData("J. A. Smith", "Smith", "J. A.")]
    public void NumbersAndInitialsBehindANameAreNoFamilyName(string name, string family, string given)
    {
        Author author = AuthorParser.Parse(name)!;

        Assert.Equal((family, given), (author.Family, author.Given));
    }

    [Fact]
    public void PartsAreJoined()
    {
        Assert.Equal("Vincent van Gogh", AuthorParser.FromParts("Vincent", "Gogh", "van")!.ToString());
        Assert.Equal("Jean d'Alembert", AuthorParser.FromParts("Jean", "Alembert", "d'")!.ToString());
        Assert.Equal("W3C", AuthorParser.FromParts(null, " ", literal: "W3C")!.Literal);
        Assert.Null(AuthorParser.FromParts("", null));
    }

    [Fact]
    public void AnyTextIsReadWithoutFailing()
    {
        Gen.String[Gen.Char["aZ {}\\,.'~$=é and;()"], 0, 40].Sample(text =>
        {
            _ = AuthorParser.Parse(text);
            foreach (AuthorSeparator separator in Enum.GetValues<AuthorSeparator>())
            {
                Assert.DoesNotContain(AuthorList.Parse(text, separator), author => author.ToString().Length == 0);
            }
        });
    }
}
