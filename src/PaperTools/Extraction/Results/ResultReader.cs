namespace PaperTools.Extraction;

/// <summary>Reads the results of one sentence from its quantities.</summary>
internal readonly struct ResultReader
{
    private const int QuoteReach = 14;
    private const int LongestList = 16;

    private readonly ResultSentence _sentence;
    private readonly List<Quantity> _quantities;
    private readonly List<PaperResult> _results;

    public ResultReader(ResultSentence sentence, List<Quantity> quantities, List<PaperResult> results)
    {
        _sentence = sentence;
        _quantities = quantities;
        _results = results;
    }

    /// <summary>Adds the sentence's results.</summary>
    public void Read()
    {
        Verdict previous = default;
        for (int i = 0; i < _quantities.Count; i++)
        {
            Quantity quantity = _quantities[i];
            int clauseStart = _sentence.ClauseStart(quantity.First);
            if (ClaimFilter.IsAboutOthers(_sentence, clauseStart, quantity.First))
            {
                previous = default;
                continue;
            }

            if (ChangeFinder.IsChange(_sentence, _quantities, i, clauseStart, out double from, out double to))
            {
                Quantity last = quantity.Max is null ? _quantities[++i] : quantity;
                string unit = last.Unit == QuantityUnit.None ? "score" : UnitName(last);
                (int First, int End) phrase = MetricFinder.Find(_sentence, quantity with { End = quantity.First }, clauseStart);
                Add(quantity.First, last.End, phrase, i, clauseStart, new PaperResult { Value = to, From = from, To = to, Unit = unit });
                previous = default;
                continue;
            }

            previous = ReadSingle(quantity, i, clauseStart, previous);
        }
    }

    /// <summary>What was decided of a quantity, for the next one that a list joins to it.</summary>
    private readonly record struct Verdict(bool Joined, bool Claimed, string Unit, (int First, int End) Metric);

    private Verdict ReadSingle(Quantity quantity, int index, int clauseStart, Verdict previous)
    {
        bool isRejected = previous is { Joined: true, Claimed: false } || ClaimFilter.IsComparison(_sentence, quantity.First);
        if (quantity.Unit == QuantityUnit.None || (quantity.Name == "dB" && ScoreFinder.MetricOf(_sentence, quantity) >= 0))
        {
            return ReadScore(quantity, index, clauseStart, previous, isRejected);
        }

        bool continues = previous is { Joined: true, Claimed: true };
        bool isClaim = !isRejected && (continues || ClaimFilter.IsClaim(_sentence, quantity, clauseStart, _sentence.ClauseEnd(quantity.End)));
        if (!isClaim)
        {
            return new Verdict(quantity.Joined, false, "", default);
        }

        Quantity last = Last(index);
        (int First, int End) metric = MetricFinder.Find(_sentence, last with { First = quantity.First }, clauseStart);
        AddEach(quantity, OfPair(quantity, metric), index, clauseStart);
        return new Verdict(quantity.Joined, true, UnitName(quantity), metric);
    }

    /// <summary>A bare number is a result where a metric's name stands beside it, or beside the last of its list.</summary>
    private Verdict ReadScore(Quantity quantity, int index, int clauseStart, Verdict previous, bool isRejected)
    {
        bool isYear = quantity.Value is >= 1900 and <= 2100 && quantity.Value == Math.Floor(quantity.Value);
        int metric = isRejected || isYear ? -1 : ScoreFinder.MetricOf(_sentence, quantity);
        if (metric < 0 && quantity.Joined && !isRejected && !isYear)
        {
            metric = ScoreFinder.MetricOf(_sentence, Last(index) with { First = quantity.First });
        }

        if (metric < 0 && previous is { Joined: true, Claimed: true } && !isYear)
        {
            metric = previous.Metric.First;
        }

        if (metric < 0)
        {
            return new Verdict(quantity.Joined, false, "", default);
        }

        // "by 2.5 COMET score and 3.8 BLEURT score": the second says by how much, too.
        bool isDifference = ScoreFinder.IsDifference(_sentence, quantity) || (previous is { Claimed: true, Unit: "points" } && quantity.First - previous.Metric.End < 4);
        string unit = quantity.Name.Length > 0 ? quantity.Name : isDifference ? "points" : "score";
        int metricEnd = EndOfMetric(metric);
        Add(quantity.First, quantity.End, previous.Joined ? (metric, metricEnd) : OfPair(quantity, (metric, metricEnd)), index, clauseStart, new PaperResult { Value = quantity.Value, ValueMax = quantity.Max, Unit = unit });
        return new Verdict(quantity.Joined, true, unit, (metric, metricEnd));
    }

    /// <summary>"80% memory and energy reductions" is one result a metric.</summary>
    private void AddEach(Quantity quantity, (int First, int End) metric, int index, int clauseStart)
    {
        var result = new PaperResult { Value = quantity.Value, ValueMax = quantity.Max, Unit = UnitName(quantity) };
        Add(quantity.First, quantity.End, metric, index, clauseStart, result);
        PaperText text = _sentence.Text;
        int and = metric.End;
        bool isPair = metric.First >= quantity.End && and + 2 < _sentence.End && and - metric.First == 1 && text.Is(and, "and")
            && _sentence.Says(metric.First, ResultWord.Resource) && _sentence.Says(and + 1, ResultWord.Resource) && _sentence.Says(and + 2, ResultWord.ChangeNoun);
        if (isPair)
        {
            Add(quantity.First, quantity.End, (and + 1, and + 3), index, clauseStart, result);
        }
    }

    private void Add(int first, int end, (int First, int End) metric, int index, int clauseStart, PaperResult result)
    {
        PaperText text = _sentence.Text;
        int until = index + 1 < _quantities.Count ? _quantities[index + 1].First : _sentence.End;
        int quoteEnd = metric.End > until ? end : Math.Max(end, metric.End);
        int quoteStart = metric.End > metric.First && metric.First < first && metric.First > first - QuoteReach ? metric.First : first;
        for (int i = first - 1; i >= clauseStart && i > first - QuoteReach; i--)
        {
            if (text.Is(i, ',') || text.Is(i, "and"))
            {
                break;
            }

            if (_sentence.Says(i, ResultWord.Change | ResultWord.Achieve | ResultWord.Beat | ResultWord.ChangeNoun) || text.Tokens[i].Kind == TokenKind.Number)
            {
                quoteStart = text.Tokens[i].Kind == TokenKind.Number ? quoteStart : Math.Min(quoteStart, i);
                break;
            }
        }

        _results.Add(result with
        {
            Metric = MetricFinder.Name(text, metric, _sentence),
            On = EvaluatedOn.Find(_sentence, end, until, clauseStart, first),
            Quote = text.Slice(quoteStart, quoteEnd - 1),
        });
    }

    /// <summary>The last quantity of the list that begins with this one.</summary>
    private Quantity Last(int index)
    {
        int last = Math.Min(_quantities.Count - 1, index + LongestList);
        while (index < last && _quantities[index].Joined)
        {
            index++;
        }

        return _quantities[index];
    }

    /// <summary>"accuracy and AUC of 0.81 and 0.93": the first number is the first metric's.</summary>
    private (int First, int End) OfPair(Quantity quantity, (int First, int End) metric)
    {
        int and = metric.First - 1;
        bool isPair = quantity.Joined && metric.End > metric.First && metric.First < quantity.First && and > _sentence.First && _sentence.Text.Is(and, "and") && _sentence.Says(and - 1, ResultWord.Metric);
        return isPair ? (and - 1, and) : metric;
    }

    private int EndOfMetric(int metric)
    {
        PaperText text = _sentence.Text;
        int end = ScoreFinder.EndOfCompound(text, metric, _sentence.End);
        while (end < _sentence.End && text.IsGlued(end) && (text.Tokens[end].Kind != TokenKind.Symbol || text.First(end) is '+' or '-' or '@'))
        {
            end++;
        }

        return end;
    }

    private static string UnitName(Quantity quantity) => quantity.Unit switch
    {
        QuantityUnit.Factor or QuantityUnit.Fraction => "x",
        QuantityUnit.Percent => "%",
        QuantityUnit.Points => "points",
        _ => quantity.Name,
    };
}
