namespace PaperTools.Extraction;

/// <summary>Finds the quantities of a sentence, in digits and in words, and gives each of a list its unit.</summary>
internal static class QuantityScanner
{
    /// <summary>The quantities of the tokens from <paramref name="first"/> up to, not with, <paramref name="end"/>.</summary>
    public static void Read(PaperText text, int first, int end, List<Quantity> quantities)
    {
        quantities.Clear();
        for (int i = first; i < end; i++)
        {
            Quantity quantity;
            bool found = text.Tokens[i].Kind switch
            {
                TokenKind.Number => NumberGrammar.TryRead(text, i, end, out quantity),
                TokenKind.Word => TryReadWords(text, i, end, out quantity),
                _ => Nothing(out quantity),
            };
            if (found)
            {
                quantities.Add(quantity.Name == "orders" ? quantity with { Value = Math.Pow(10, Math.Min(quantity.Value, 12)), Name = "" } : quantity);
                i = quantity.End - 1;
            }
        }

        Distribute(text, quantities);
    }

    /// <summary>"5.6 and 22.7 points", "15.3, 12.1 and 9.9%": the last one's unit is everybody's.</summary>
    private static void Distribute(PaperText text, List<Quantity> quantities)
    {
        for (int i = quantities.Count - 2; i >= 0; i--)
        {
            Quantity left = quantities[i];
            Quantity right = quantities[i + 1];
            if (IsList(text, left.End, right.First) && !IsLevel(text, right.End))
            {
                bool takes = left.Unit == QuantityUnit.None && right.Unit is QuantityUnit.Percent or QuantityUnit.Points or QuantityUnit.Factor;
                quantities[i] = left with { Joined = true, Unit = takes ? right.Unit : left.Unit };
            }
        }
    }

    /// <summary>"1.15, 95% CI": the percentage is a level of confidence and ends no list.</summary>
    private static bool IsLevel(PaperText text, int token) =>
        token < text.Tokens.Length && (text.Is(token, "CI") || text.Is(token, "confidence") || text.Is(token, "CrI") || text.Is(token, "credible"));

    private static bool IsList(PaperText text, int from, int to)
    {
        if (to <= from || to - from > 2)
        {
            return false;
        }

        for (int i = from; i < to; i++)
        {
            if (!text.Is(i, ',') && !text.Is(i, '/') && !text.Is(i, "and") && !text.Is(i, "or"))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryReadWords(PaperText text, int i, int end, out Quantity quantity)
    {
        quantity = default;
        ReadOnlySpan<char> word = text.Span(i);
        if (word.Length < 3 && !text.Is(i, "an"))
        {
            return false;
        }

        if (NumberWords.Factors.TryGet(word, out double factor))
        {
            // "twice daily" is a frequency, and "the idea is threefold" counts reasons.
            bool isOther = i + 1 < end && (text.Is(i + 1, '-') || text.Is(i + 1, "daily") || text.Is(i + 1, "a") || text.Is(i + 1, "per") || text.Is(i + 1, "weekly"));
            bool isCount = i > 0 && (text.Is(i - 1, "is") || text.Is(i - 1, "are")) && (i + 1 == end || text.Tokens[i + 1].Kind == TokenKind.Symbol);
            quantity = new Quantity(i, i + 1, factor, null, QuantityUnit.Factor);
            return !isOther && !isCount;
        }

        if (text.Is(i, "double") && i > 0 && text.Is(i - 1, "by"))
        {
            quantity = new Quantity(i, i + 1, 2, null, QuantityUnit.Factor);
            return true;
        }

        // "an order of magnitude"
        if ((text.Is(i, "an") || text.Is(i, "one")) && i + 3 < end && text.Is(i + 1, "order") && text.Is(i + 2, "of") && text.Is(i + 3, "magnitude"))
        {
            quantity = new Quantity(i, i + 4, 10, null, QuantityUnit.Factor);
            return true;
        }

        if (NumberWords.Cardinals.TryGet(word, out double number) && i + 1 < end)
        {
            int next = i + 1;

            // "two-thirds of"
            int part = text.Is(next, '-') ? next + 1 : next;
            if (part + 1 < end && NumberWords.Parts.TryGet(text.Span(part), out double fraction) && text.Is(part + 1, "of"))
            {
                quantity = new Quantity(i, part + 1, number * fraction, null, QuantityUnit.Fraction);
                return true;
            }

            QuantityUnit unit = NumberGrammar.UnitAt(text, i, ref next, end, out string name);
            quantity = new Quantity(i, next, number, null, unit, name);
            return unit is QuantityUnit.Factor or QuantityUnit.Percent or QuantityUnit.Points;
        }

        if (NumberWords.Parts.TryGet(word, out double value) && i + 1 < end)
        {
            bool isPart = text.Is(i, "half")
                ? text.Is(i + 1, "of") || text.Is(i + 1, "the") || text.Is(i + 1, "as") || text.Is(i + 1, "that") || text.Is(i + 1, "its")
                : text.Is(i + 1, "of") && i > 0 && text.Is(i - 1, "a");
            quantity = new Quantity(i, i + 1, value, null, QuantityUnit.Fraction);
            return isPart;
        }

        return false;
    }

    private static bool Nothing(out Quantity quantity)
    {
        quantity = default;
        return false;
    }
}
