using System.Globalization;

namespace PaperTools.Extraction;

/// <summary>
/// Reads a quantity that begins with a number's token.
/// <code>
/// quantity = number [ ( "-" | "--" | "–" | "to" ) number ] unit
/// unit     = "x" | "×" | "\times" | "times" | "-fold" | "%" | "\%" | "percent" | "points" | "percentage points"
///          | "orders of magnitude" | "FPS" | "dB" | …
/// </code>
/// Numbers that are part of a name (<c>GPT-4</c>), of a dimension (<c>3 x 3</c>), of a ratio or date (<c>2/3</c>), an amount of
/// money, an exponent or an error bound are none.
/// </summary>
internal static class NumberGrammar
{
    private static readonly WordTable<bool> s_literals = WordTable.Of("FPS", "dB", "ms", "eV", "keV", "MeV");
    private static readonly WordTable<bool> s_points = WordTable.Of("point", "points", "pts", "pp");
    private static readonly WordTable<bool> s_hardware = WordTable.Of("A100", "H100", "V100", "GPU", "GPUs", "TPU", "NVIDIA", "upsampling", "downsampling", "super", "SR", "magnification", "zoom", "objective", "coverage");

    /// <summary>Reads the quantity at the token, if it is one.</summary>
    public static bool TryRead(PaperText text, int token, int end, out Quantity quantity)
    {
        quantity = default;
        if (!IsFree(text, token, end) || !TryValue(text, token, out double value))
        {
            return false;
        }

        int next = token + 1;
        double? max = null;
        QuantityUnit unit = UnitAt(text, token, ref next, end, out string name);
        if (RangeEnd(text, next, end) is > 0 and int second && TryValue(text, second, out double upper) && IsPlain(text, second, end))
        {
            int after = second + 1;
            QuantityUnit upperUnit = UnitAt(text, second, ref after, end, out string upperName);
            if (upperUnit != QuantityUnit.None || unit != QuantityUnit.None)
            {
                (max, unit, name, next) = (upper, upperUnit == QuantityUnit.None ? unit : upperUnit, upperUnit == QuantityUnit.None ? name : upperName, after);
            }
        }

        // A percent sign before the number, as it slips in.
        int first = token;
        if (unit == QuantityUnit.None && token > 0 && text.Is(token - 1, '%') && text.IsGlued(token) && !(text.IsGlued(token - 1) && token > 1 && text.Tokens[token - 2].Kind == TokenKind.Number))
        {
            (unit, first) = (QuantityUnit.Percent, token - 1);
        }

        // What touches the number and is no unit makes it part of a name or of a measure: "7B", "4-bit", "32k".
        if (unit == QuantityUnit.None && next < end && text.IsGlued(next) && (text.Tokens[next].Kind == TokenKind.Word || text.First(next) is '-' or '/' or '^' or '_' or ':' or '\u2013' or '*'))
        {
            return TryThousands(text, token, end, value, out quantity);
        }

        quantity = new Quantity(first, next, value, max, unit, name);
        return true;
    }

    /// <summary>The value of a number's token.</summary>
    public static bool TryValue(PaperText text, int token, out double value)
    {
        value = 0;
        ReadOnlySpan<char> digits = text.Span(token);
        return text.Tokens[token].Kind == TokenKind.Number && digits.Length < 16
            && double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Reads the unit from <paramref name="next"/> on, and moves it behind the unit.</summary>
    public static QuantityUnit UnitAt(PaperText text, int token, ref int next, int end, out string name)
    {
        name = "";
        int i = next;

        // "$2.5\times$", "84.5\%", "~3$\times$"
        while (i < end && (text.Is(i, '$') || (text.Is(i, '\\') && !text.Is(i - 1, '\\'))) && i < next + 3)
        {
            i++;
        }

        if (i >= end)
        {
            return QuantityUnit.None;
        }

        if (text.Is(i, '%') || text.Is(i, "percent") || text.Is(i, "pct") || (text.Is(i, "per") && i + 1 < end && text.Is(i + 1, "cent") && i++ >= 0))
        {
            next = i + 1;
            int after = next < end && (text.Is(next, '-') || text.Is(next, '$')) ? next + 1 : next;
            if (after < end && (s_points.Contains(text.Span(after)) || (text.Is(after, "p") && text.IsGlued(after))))
            {
                next = after + 1;
                return QuantityUnit.Points;
            }

            next += next < end && text.Is(next, '$') ? 1 : 0;
            return QuantityUnit.Percent;
        }

        bool isTimes = text.Is(i, "x") || text.Is(i, '\u00d7') || text.Is(i, "times") || text.Is(i, "fold");
        if ((text.Is(i, '-') || text.Is(i, '\u2010')) && i + 1 < end && text.IsGlued(i) && (text.Is(i + 1, "fold") || text.Is(i + 1, "times")))
        {
            isTimes = true;
            i++;
        }

        if (isTimes)
        {
            int after = i + 1 < end && text.Is(i + 1, '$') ? i + 2 : i + 1;
            bool isSign = !text.Is(i, "times") && !text.Is(i, "fold");
            bool isDimension = after < end && (text.Tokens[after].Kind == TokenKind.Number || (isSign && text.Is(after, '('))
                || (text.Tokens[after].Length == 1 && text.Tokens[after].Kind == TokenKind.Word && !text.Is(after, "a")));
            bool isFrequency = after < end && text.Is(i, "times") && (text.Is(after, "a") || text.Is(after, "per") || text.Is(after, "daily") || text.Is(after, "each"));
            if (isDimension || isFrequency || (after < end && s_hardware.Contains(text.Span(after))))
            {
                return QuantityUnit.None;
            }

            next = after;
            return QuantityUnit.Factor;
        }

        if (text.Is(i, "percentage") && i + 1 < end && s_points.Contains(text.Span(i + 1)))
        {
            next = i + 2;
            return QuantityUnit.Points;
        }

        int point = text.Is(i, '-') && text.IsGlued(i) && i + 1 < end ? i + 1 : text.Is(i, "absolute") && i + 1 < end ? i + 1 : i;
        if (s_points.Contains(text.Span(point)))
        {
            next = point + 1;
            return QuantityUnit.Points;
        }

        if (i + 2 < end && (text.Is(i, "orders") || text.Is(i, "order")) && text.Is(i + 1, "of") && text.Is(i + 2, "magnitude"))
        {
            next = i + 3;
            name = "orders";
            return QuantityUnit.Factor;
        }

        if (text.Tokens[i].Kind == TokenKind.Word && s_literals.Contains(text.Span(i)) && !(i + 1 < end && text.Is(i + 1, '/')))
        {
            name = text.Span(i).ToString();
            next = i + 1;
            return QuantityUnit.Literal;
        }

        return QuantityUnit.None;
    }

    /// <summary><c>32k tokens</c>.</summary>
    private static bool TryThousands(PaperText text, int token, int end, double value, out Quantity quantity)
    {
        quantity = default;
        if (token + 2 >= end || !text.Is(token + 2, "tokens"))
        {
            return false;
        }

        double scale = text.Is(token + 1, "k") ? 1e3 : text.Span(token + 1) is "M" ? 1e6 : 0;
        quantity = new Quantity(token, token + 3, value * scale, null, QuantityUnit.Literal, "tokens");
        return scale > 0;
    }

    /// <summary>The token of the range's second number; 0 where there is no range.</summary>
    private static int RangeEnd(PaperText text, int next, int end)
    {
        int i = next;
        int dashes = 0;
        while (i < end && dashes < 3 && text.First(i) is '-' or '\u2013' or '\u2014' or '~' && text.IsGlued(i))
        {
            dashes++;
            i++;
        }

        if (dashes == 0 && i < end && text.Is(i, "to"))
        {
            i++;
        }
        else if (dashes == 0)
        {
            return 0;
        }

        return i < end && text.Tokens[i].Kind == TokenKind.Number ? i : 0;
    }

    /// <summary>Whether the number stands for itself and is no part of something longer before it.</summary>
    private static bool IsFree(PaperText text, int token, int end)
    {
        if (token == 0)
        {
            return true;
        }

        // Money: "\$16.9B", "$5 per hour"; mathematics closes its dollar.
        int before = token - 1;
        if (text.Is(before, '$') && text.IsGlued(token))
        {
            bool closes = false;
            for (int i = token + 1; i < end && i < token + 9; i++)
            {
                closes |= text.Is(i, '$');
            }

            return closes && !(before > 0 && text.Is(before - 1, '\\'));
        }

        if (text.Is(before, "EUR") || text.Is(before, "USD") || text.First(before) is '\u20ac' or '\u00a3' or '\u00b1' or '\u2265' or '\u2264' || (text.Is(before, "pm") && text.Is(before - 1, '\\')))
        {
            return false;
        }

        // "+/- 0.18", "+- 0.18"
        if (text.Is(before, '-') && before > 0 && (text.Is(before - 1, '/') || text.Is(before - 1, '+')))
        {
            return false;
        }

        if (!text.IsGlued(token))
        {
            return true;
        }

        return text.First(before) switch
        {
            '.' or '\'' or '^' or '_' or '/' or ':' or '@' or '\u2019' => false,
            '-' or '\u2010' or '\u2011' or '\u2013' => !text.IsGlued(before) || text.Tokens[before - 1].Kind == TokenKind.Symbol,
            _ => text.Tokens[before].Kind == TokenKind.Symbol,
        };
    }

    private static bool IsPlain(PaperText text, int token, int end) => token + 1 >= end || !text.IsGlued(token + 1) || !(text.First(token + 1) is '/' or ':' or '^');
}
