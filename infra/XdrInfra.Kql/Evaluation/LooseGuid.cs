namespace XdrInfra.Kql.Evaluation;

/// <summary>What <c>toguid()</c> takes beyond the usual forms: hyphens may be left out one by one, and what follows is ignored.</summary>
// https://learn.microsoft.com/kusto/query/toguid-function
internal static class LooseGuid
{
    private const int Digits = 32;

    public static Guid? Parse(string text)
    {
        Span<char> digits = stackalloc char[Digits];
        var count = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiHexDigit(c))
            {
                digits[count++] = c;
            }
            else if (c != '-' || count is not (8 or 12 or 16 or 20))
            {
                return null;
            }

            if (count == Digits)
            {
                return Guid.ParseExact(digits, "N");
            }
        }

        return null;
    }
}
