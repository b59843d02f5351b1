using CsCheck;
using PaperTools.Searching;

namespace PaperTools.Tests.Searching;

public class SequencePiecesTests
{
    private static readonly Gen<string> s_query = Gen.OneOfConst(
        "\"low resource\"", "\"a b\"", "\"a a\"", "\"b a b\"", "\"model’s b\"", "\"a b\"~2", "\"low a b\"~1", "\"C++ a\"", "\"3.24x b\"", "\"low-resource a\"", "\"Straße b\"", "\"量子 a\"",
        "low", "a", "lowresource", "resourc*", "modele", "C++", "aa", "3.24x", "strasse");

    private static readonly Gen<string> s_text = Gen.OneOfConst(
        "a", "b", "a", "b", " ", " ", " ", "  ", "\n", "\u3000", "low", "LOW", "resource", "resources", "low-resource", "-", "/", ", ", "model's", "modèle", "é", "c++", "C", "+", "3.24x", "3.24×", ". ",
        "strasse", "Straße", "量", "子", "ｌｏｗ", "— ", "E\u0301").Array[0, 60].Select(pieces => string.Concat(pieces));

    /// <summary>The straightforward way is to cut the whole text.</summary>
    [Fact]
    public void PiecesHoldWhatTheWholeHolds() =>
        (from query in s_query from text in s_text from exact in Gen.Bool select (query, text, exact)).Sample(sample =>
        {
            WordSequence sequence = Phrase(sample.query, sample.exact);

            Assert.Equal(sequence.FindIn(sample.text, [new TextSpan(0, sample.text.Length)]), sequence.FindIn(sample.text));
        }, iter: 20_000);

    [Fact]
    public void FarFromTheWordsNothingIsCut() =>
        Assert.Equal(
            [new TextSpan(4, 18), new TextSpan(35, 16)],
            SequencePieces.Of("aaa bbb Resources, ccc ddd eee fff low resource ggg hhh", Phrase("\"low resource\"")));

    private static WordSequence Phrase(string query, bool isExact = false) =>
        new QueryCompiler([QueryFields.Title], isExact).Compile(Query.Parse(query).Root).Evidence.Single() switch
        {
            SequenceEvidence evidence => evidence.Sequence,
            Evidence evidence => new WordSequence([((TermEvidence)evidence).Term]),
        };
}
