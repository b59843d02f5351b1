using System.Collections.Frozen;
using PaperTools.Searching;

namespace PaperTools.Identity;

/// <summary>What words do in titles.</summary>
internal static class TitleWords
{
    /// <summary>The length from which a word with a wrong letter is still known.</summary>
    private const int LongMarker = 7;

    /// <summary>Words that may be another or missing without making it another title; no word that turns the sense is among them.</summary>
    private static readonly FrozenSet<string> s_light = Set(
        "a an the of for in on at and is are its their this that these via using");

    private static readonly FrozenSet<string> s_function = Set(
        "a an the of for in on at to and or by with without from as is are be was were its it their this that these via using into through towards toward "
        + "we you do does can how what why when where which who not no all any one than more but if so our your i my");

    /// <summary>Words of titles that many papers have.</summary>
    private static readonly FrozenSet<string> s_generic = Set(
        "survey review overview introduction introductory editorial preface foreword editors note notes message chairs welcome tutorial primer guide handbook "
        + "deep learning machine neural network networks artificial intelligence large language model models data analysis approach method methods methodology system systems "
        + "study studies case report reports application applications based new novel comprehensive systematic literature recent advances progress trends challenges "
        + "opportunities future directions perspective perspectives state art research theory practice evaluation comparison comparative framework algorithm algorithms "
        + "technique techniques problem problems issue issues paper article letter comment reply response correction erratum conclusion conclusions summary abstract "
        + "discussion results acknowledgements index contents book chapter science computer computing information technology engineering special "
        + "editor guest news obituary correspondence author authors contributor contributors reviewer reviewers call papers bibliography references glossary session poster posters");

    /// <summary>Words that a field's titles share.</summary>
    private static readonly FrozenSet<string> s_common = Set(
        "image images video text speech vision natural processing recognition classification detection segmentation translation generation generative learning training "
        + "reinforcement supervised unsupervised transformer transformers graph graphs knowledge human social optimization control quantum time series big cloud internet things "
        + "medical health clinical cancer disease patients treatment covid climate energy security software web mobile robot robotics education design modeling modelling "
        + "statistical statistics linear dynamic dynamics structure structures properties multi few high low");

    /// <summary>Titles with these are given anew every year.</summary>
    private static readonly FrozenSet<string> s_serial = Set(
        "proceedings workshop conference symposium congress colloquium seminar yearbook almanac annual outlook editorial preface foreword message chairs committee index contents newsletter minutes abstracts shared submission submissions");

    /// <summary>Series of books begin with these: advances in, trends in.</summary>
    private static readonly FrozenSet<string> s_series = Set("advances progress trends findings transactions");

    /// <summary>What is held again and again, and overviews are given of.</summary>
    private static readonly FrozenSet<string> s_campaigns = Set("lab labs track tracks task tasks challenge campaign competition contest evaluation exercise");

    /// <summary>Prepositions of which one stands for another: summaries from and with feedback.</summary>
    private static readonly FrozenSet<string> s_prepositions = Set("of for in on at via using from with by through");

    /// <summary>Words of a text about a text.</summary>
    private static readonly FrozenSet<string> s_corrections = Set(
        "erratum errata corrigendum corrigenda correction corrections addendum retraction retracted withdrawn withdrawal concern comment comments commentary reply response rejoinder rebuttal supplement supplementary supplemental appendix "
        + "berichtigung nachtrag rectificatif correccion correcao correzione исправление поправка");

    /// <summary>Words that make another text of a title: a correction, an answer, a supplement, a part.</summary>
    private static readonly FrozenSet<string> s_markers = Set(
        "erratum errata corrigendum corrigenda correction corrections corrected addendum addenda retraction retracted withdrawn withdrawal concern notice "
        + "berichtigung nachtrag rectificatif correccion correcao correzione исправление поправка "
        + "publisher publishers editor editors comment comments commentary commentaries reply replies response responses rejoinder discussion critique critical rebuttal re letter letters editorial viewpoint debate "
        + "supplement supplements supplementary supplemental supporting appendix appendices slides poster talk presentation video keynote invited "
        + "thesis dissertation habilitation dataset datasets data code software artifact artifacts artefact replication reproduction reproducibility repository "
        + "translation translated part parts volume vol chapter edition ed edn tome series section phase book preface foreword sequel continued continuation "
        + "revisited revisiting redux reloaded reconsidered follow followup abstract demonstration demo lecture lectures interview obituary memoriam");

    /// <summary>Words behind which a number or a letter counts parts.</summary>
    private static readonly FrozenSet<string> s_counters = Set("part parts volume vol chapter book section phase type class stage level step lecture tome paper study experiment act episode case number no task track version");

    /// <summary>What is written of a version of the same text.</summary>
    private static readonly FrozenSet<string> s_versions = Set("extended full long short version technical report preprint arxiv draft manuscript submitted accepted journal conference camera ready final pdf html online first invited");

    /// <summary>Whether a word may be another or missing in the same title.</summary>
    public static bool IsLight(TitleWord word) => !word.IsNumber && s_light.Contains(word.Text);

    /// <summary>Whether the word is one of many titles that come every year.</summary>
    public static bool IsSerial(string word) => s_serial.Contains(word);

    /// <summary>Whether a series of books may begin with the word.</summary>
    public static bool BeginsSeries(string word) => s_series.Contains(word);

    /// <summary>Whether the word is of what is held again and again.</summary>
    public static bool IsOfCampaign(string word) => s_campaigns.Contains(word);

    /// <summary>Whether another such word may stand in its place in the same title.</summary>
    public static bool IsPreposition(TitleWord word) => s_prepositions.Contains(word.Text);

    /// <summary>Whether the word is of a text about another text.</summary>
    public static bool IsCorrection(string word) => s_corrections.Contains(word);

    /// <summary>Whether the word makes another text of a title; a correction does so though a letter of the word is wrong.</summary>
    public static bool IsMarker(string word) =>
        s_markers.Contains(word) || (word.Length >= LongMarker - 1 && s_corrections.Any(marker => marker.Length >= LongMarker && marker[0] == word[0] && EditDistance.IsWithin(word, marker, 1)));

    /// <summary>Whether the word makes another text of a title that ends with it; other markers may end a subtitle: "a dataset".</summary>
    public static bool IsMarkerAtEnd(string word) => word is "edition" or "ed" or "edn" or "revisited" || s_corrections.Contains(word);

    /// <summary>Whether the word makes another text of a title where it stands beside it, alone or with one other word: <c>study protocol</c>.</summary>
    public static bool IsMarkerAlone(string word) => word is "protocol" or "update" or "manual";

    /// <summary>Whether a number or a letter behind the word counts parts.</summary>
    public static bool IsCounter(string word) => s_counters.Contains(word);

    /// <summary>Whether the word tells one version of a text from another.</summary>
    public static bool IsOfVersion(string word) => s_versions.Contains(word) || s_light.Contains(word);

    /// <summary>Whether the word is of titles that name a field and no more.</summary>
    public static bool IsOfSurvey(string word) => word is "survey" or "review" or "overview" or "introduction" or "tutorial" or "primer" or "handbook" or "perspective" or "advances" or "trends";

    /// <summary>Whether the word is one that few titles have.</summary>
    public static bool IsTelling(TitleWord word) => !s_function.Contains(word.Text) && !s_generic.Contains(word.Text);

    /// <summary>How much a word tells of which paper it is, from 0 to 1.</summary>
    public static double Weight(TitleWord word) =>
        word.IsNumber || s_function.Contains(word.Text) ? 0.3 : s_generic.Contains(word.Text) ? 0.25 : s_common.Contains(word.Text) ? 0.5 : word.Text.Length == 1 ? 0.3 : 1;

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
