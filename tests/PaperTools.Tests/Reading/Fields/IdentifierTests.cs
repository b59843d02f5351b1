using CsCheck;
using PaperTools.Reading.Fields;

namespace PaperTools.Tests.Reading.Fields;

public class IdentifierTests
{
    [Theory]
    [InlineData("2305.12345", "2305.12345", null)]
    [InlineData("2305.12345v2", "2305.12345", 2)]
    [InlineData("0704.0001", "0704.0001", null)]
    [InlineData("arXiv:2305.12345v12 [cs.CL]", "2305.12345", 12)]
    [InlineData("http://arxiv.org/abs/2202.12139v1", "2202.12139", 1)]
    [InlineData("https://arxiv.org/pdf/2202.12139v1.pdf", "2202.12139", 1)]
    [InlineData("https://huggingface.co/papers/2306.77777#community", "2306.77777", null)]
    [InlineData("oai:arXiv.org:2508.13426v1", "2508.13426", 1)]
    [InlineData("https://doi.org/10.48550/arXiv.2305.12345", "2305.12345", null)]
    [InlineData("quant-ph/0201082v1", "quant-ph/0201082", 1)]
    [InlineData("math.GT/0309136", "math/0309136", null)]
    [InlineData("http://arxiv.org/abs/hep-th/9901001", "hep-th/9901001", null)]
    public void ArxivInAnyForm(string text, string id, int? version) => Assert.Equal(new ArxivId(id, version), ArxivId.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("1234.5678")]
    [InlineData("2305.123456")]
    [InlineData("2305.12345a")]
    [InlineData("10.1000/2305.12345")]
    [InlineData("abs/0201082x")]
    [InlineData("http://example.org/0201082")]
    [InlineData("2023")]
    public void OtherNumbersAreNotArxiv(string text) => Assert.Null(ArxivId.Parse(text));

    [Theory]
    [InlineData("10.1000/ABC.Def_1", "10.1000/abc.def_1")]
    [InlineData("https://doi.org/10.1000/xyz.", "10.1000/xyz")]
    [InlineData("http://dx.doi.org/10.1002/(SICI)1097-4571(199806)49:8", "10.1002/(sici)1097-4571(199806)49:8")]
    [InlineData("doi: 10.1000/xyz).", "10.1000/xyz")]
    [InlineData("S0140-6736(20)30183-5 [pii] 10.1016/S0140-6736(20)30183-5 [doi]", "10.1016/s0140-6736(20)30183-5")]
    [InlineData("https://doi.org/10.1000%2Fxyz", "10.1000/xyz")]
    [InlineData("10.1000.10/a", "10.1000.10/a")]
    [InlineData("10.1002/1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O", "10.1002/1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o")]
    [InlineData("10.1000/a</a>", "10.1000/a")]
    [InlineData("(10.1000/a(b))", "10.1000/a(b)")]
    public void DoiInAnyForm(string text, string doi) => Assert.Equal(doi, Identifiers.Doi(text));

    [Theory]
    [InlineData("")]
    [InlineData("Article")]
    [InlineData("10.5")]
    [InlineData("10.1000/")]
    [InlineData("210.1000/x")]
    public void OtherTextIsNoDoi(string text) => Assert.Null(Identifiers.Doi(text));

    [Theory]
    [InlineData("12345", "12345")]
    [InlineData("PMID: 12345", "12345")]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/12345/", "12345")]
    [InlineData("123456789", null)]
    [InlineData("WOS:000", null)]
    public void Pmid(string text, string? id) => Assert.Equal(id, Identifiers.Pmid(text));

    [Theory]
    [InlineData("PMC123.1", "PMC123")]
    [InlineData("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123/", "PMC123")]
    [InlineData("pmc", null)]
    public void Pmcid(string text, string? id) => Assert.Equal(id, Identifiers.Pmcid(text));

    [Theory]
    [InlineData("978-1-60558-730-1", "978-1-60558-730-1")]
    [InlineData("ISBN 080442957X (pbk.)", "080442957X")]
    [InlineData("1234-5678", null)]
    public void Isbn(string text, string? id) => Assert.Equal(id, Identifiers.Isbn(text));

    [Theory]
    [InlineData("https://aclanthology.org/2020.acl-main.1/", "2020.acl-main.1")]
    [InlineData("https://www.aclweb.org/anthology/P19-1001.pdf", "P19-1001")]
    [InlineData("https://aclanthology.org/volumes/", null)]
    public void Acl(string text, string? id) => Assert.Equal(id, Identifiers.Acl(text));

    [Theory]
    [InlineData("DBLP:conf/acl/Smith20", "conf/acl/Smith20")]
    [InlineData("https://dblp.org/rec/conf/acl/Smith20", "conf/acl/Smith20")]
    [InlineData("smith20", null)]
    public void Dblp(string text, string? id) => Assert.Equal(id, Identifiers.Dblp(text));

    [Fact]
    public void AnAddressNamesWhatItLeadsTo()
    {
        var ids = default(PaperIdsBuilder);
        ids.AddUrl("https://doi.org/10.48550/arXiv.2305.12345");
        ids.AddUrl("https://openalex.org/W42");
        ids.AddUrl("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7/");
        ids.AddUrl("https://pubmed.ncbi.nlm.nih.gov/99");
        ids.AddArxiv("2305.12345v3");

        Assert.Equal("arxiv:2305.12345, doi:10.48550/arxiv.2305.12345, pmid:99, pmcid:PMC7, openAlex:W42", ids.Build().ToString());
        Assert.Equal(3, ids.Version);
    }

    [Fact]
    public void AnyTextIsReadWithoutFailing() =>
        Gen.String[Gen.Char["0123456789./:-vXPMCdoiarx ()%2F"], 0, 40].Sample(text =>
        {
            var ids = default(PaperIdsBuilder);
            ids.AddArxiv(text);
            ids.AddDoi(text);
            ids.AddPmid(text);
            ids.AddPmcid(text);
            ids.AddIsbn(text);
            ids.AddAcl(text);
            ids.AddUrl("https://doi.org/" + text);
            ids.AddCitationKey(text);
            _ = ids.Build().ToString();
        });
}
