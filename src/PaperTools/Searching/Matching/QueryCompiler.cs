using PaperTools.Searching.Analysis;

namespace PaperTools.Searching;

/// <summary>Turns a parsed query into tests.</summary>
/// <param name="defaultFields">The fields that words without a field are looked for in.</param>
/// <param name="isExact">Whether words must stand as written: no stemming, no folding.</param>
internal sealed class QueryCompiler(IReadOnlyList<TextField> defaultFields, bool isExact)
{
    /// <summary>The letters from which a part of a compound is rare enough to look for it first.</summary>
    private const int SelectiveLength = 3;

    private const int MaximumGuards = 2;

    private readonly List<Term> _terms = [];
    private readonly List<Evidence> _evidence = [];
    private readonly Dictionary<string, int> _evidenceByText = new(StringComparer.Ordinal);
    private readonly List<int> _weights = [];
    private readonly List<(TextField, Func<string, List<TextSpan>>)> _fieldSequences = [];
    private bool _isForbidden;

    /// <summary>Compiles a query.</summary>
    public CompiledQuery Compile(QueryNode root)
    {
        Condition condition = CompileNode(root);
        return new CompiledQuery(_terms, _evidence, Weights(), condition, _fieldSequences);
    }

    /// <summary>Words of grammar have no weight, unless there is nothing else (Manning, Raghavan and Schütze 2008, section 2.2.2).</summary>
    private double[] Weights()
    {
        double[] weights = new double[_weights.Count];
        double[] withoutGrammar = new double[_weights.Count];
        bool hasWeight = false;
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = _weights[i];
            withoutGrammar[i] = IsGrammar(_evidence[i]) ? 0 : weights[i];
            hasWeight |= withoutGrammar[i] > 0;
        }

        return hasWeight ? withoutGrammar : weights;
    }

    private static bool IsGrammar(Evidence evidence) => evidence is TermEvidence { Term: StemTerm term } && EnglishStopWords.IsGrammar(term.Stem);

    private Condition CompileNode(QueryNode node) => node switch
    {
        AllNode all => All([.. all.Children.Select(CompileNode)]),
        AnyNode any => Any([.. any.Children.Select(CompileNode)]),
        NotNode not => Forbid(not.Child),
        TextNode text => CompileText(text),
        ValueNode value => ((ValueField)value.Field).Where(value.Text),
        ComparisonNode comparison => ((ComparisonField)comparison.Field).Where(comparison.Range),
        ResultNode result => TestedProperty.Results.Where(TestedResult.IsIn(result.Metric, result.Range)),
        _ => new AlwaysCondition(),
    };

    private NotCondition Forbid(QueryNode child)
    {
        bool outer = _isForbidden;
        _isForbidden = !outer;
        Condition condition = CompileNode(child);
        _isForbidden = outer;
        return new NotCondition(condition);
    }

    private Condition CompileText(TextNode node)
    {
        if (node is RegexNode regex)
        {
            var compiled = SafeRegex.Create(regex.Pattern, isExact);
            return InFields(node, fields => new RegexEvidence(compiled, fields), new RegexEvidence(compiled, WordFields.None).FindIn);
        }

        return All([.. SequencesOf(node).Select(sequence => InFields(node, fields => EvidenceOf(sequence, fields), sequence.FindIn))]);
    }

    /// <summary>Looks in the node's field, or in each of the default fields.</summary>
    private Condition InFields(TextNode node, Func<WordFields, Evidence> evidence, Func<string, List<TextSpan>> find)
    {
        IReadOnlyList<TextField> fields = node.Field is TextField field ? [field] : defaultFields;
        List<Condition> conditions = [];
        WordFields counted = WordFields.None;
        foreach (TextField searched in fields)
        {
            counted |= searched.Counted;
        }

        if (counted != WordFields.None)
        {
            conditions.Add(new EvidenceCondition(Register(evidence(counted))));
        }

        foreach (TextField other in fields)
        {
            if (other.Property is TestedProperty property)
            {
                conditions.Add(property.Where(text => find(text).Count > 0));
                if (!_isForbidden)
                {
                    _fieldSequences.Add((other, find));
                }
            }
        }

        return Any(conditions);
    }

    private int Register(Evidence evidence)
    {
        string key = $"{(int)evidence.Fields} {evidence.GetType().Name} {evidence}";
        if (!_evidenceByText.TryGetValue(key, out int index))
        {
            index = _evidence.Count;
            _evidence.Add(evidence);
            _weights.Add(0);
            _evidenceByText.Add(key, index);
        }

        _weights[index] += _isForbidden ? 0 : 1;
        return index;
    }

    private Evidence EvidenceOf(WordSequence sequence, WordFields fields)
    {
        if (sequence.Parts is [Term single] && single.Guard == single)
        {
            return new TermEvidence(single, TermIndex(single), fields);
        }

        Term[] guards = [.. sequence.Parts.OrderByDescending(part => part.Needle.Length).Where((part, rank) => rank == 0 || (rank < MaximumGuards && part.Needle.Length >= SelectiveLength))];
        return new SequenceEvidence(sequence, [.. guards.Select(part => TermIndex(part.Guard))], sequence.Joined is Term joined ? TermIndex(joined.Guard) : null, fields);
    }

    private int TermIndex(Term term)
    {
        int index = _terms.IndexOf(term);
        if (index < 0)
        {
            index = _terms.Count;
            _terms.Add(term);
        }

        return index;
    }

    private List<WordSequence> SequencesOf(TextNode node)
    {
        switch (node)
        {
            case PhraseNode phrase:
                return [new WordSequence([.. Compound.Of(phrase.Text).SelectMany(compound => compound.Terms(isExact))], Joined: null, phrase.Within)];
            case PrefixNode prefix:
                return WithLast(prefix.Text, word => isExact ? new WrittenPrefixTerm(word) : new PrefixTerm(TermFolding.Fold(word)));
            case FuzzyNode fuzzy:
                return WithLast(fuzzy.Text, word => isExact ? new WrittenFuzzyTerm(word, fuzzy.Edits) : new FuzzyTerm(TermFolding.Fold(word), fuzzy.Edits));
            default:
                return [.. Compound.Of(((WordNode)node).Text).Select(compound => compound.ToSequence(isExact))];
        }
    }

    /// <summary>The asterisk or tilde belongs to the last word only.</summary>
    private List<WordSequence> WithLast(string text, Func<string, Term> makeLast)
    {
        IReadOnlyList<Compound> compounds = Compound.Of(text);
        return [.. compounds.SkipLast(1).Select(compound => compound.ToSequence(isExact)), compounds[^1].ToSequence(isExact, makeLast)];
    }

    private static Condition All(IReadOnlyList<Condition> conditions) =>
        conditions.Count == 1 ? conditions[0] : new AllCondition([.. conditions.OrderBy(Cost)]);

    private static Condition Any(IReadOnlyList<Condition> conditions) =>
        conditions.Count == 1 ? conditions[0] : new AnyCondition([.. conditions.OrderBy(Cost)]);

    /// <summary>Counts are known already; values may have to be looked up, or even worked out.</summary>
    private static int Cost(Condition condition) => condition switch
    {
        ValueCondition => 2,
        AllCondition all => all.Children.Max(Cost),
        AnyCondition any => any.Children.Max(Cost),
        NotCondition not => Cost(not.Child),
        _ => 1,
    };
}
