using System.Globalization;

namespace XdrInfra.Kql.Functions;

/// <summary><c>parse_version</c>: up to four parts of up to eight digits as one number that orders versions.</summary>
// https://learn.microsoft.com/kusto/query/parse-version-function
internal static class VersionNumber
{
    private const decimal Step = 100_000_000m;

    // A decimal ends within this first part. Greater ones share what is left above it: their order holds, the last digits are lost.
    private const decimal Last = 79_228m;

    public static decimal? Parse(string text)
    {
        var parts = text.Trim().Split('.');
        if (parts.Length > 4 || !Array.TrueForAll(parts, part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiDigit)))
        {
            return null;
        }

        var numbers = parts.Select(part => decimal.Parse(part, CultureInfo.InvariantCulture)).Concat([0m, 0m, 0m]).ToArray();
        return numbers[0] < Last
            ? Join(numbers[0], numbers[1], numbers[2], numbers[3])
            : Join(Last, 0, 0, 0) + ((numbers[0] - Last) * 1e15m) + (numbers[1] * 1e7m) + Math.Floor(numbers[2] / 10);
    }

    private static decimal Join(decimal first, decimal second, decimal third, decimal fourth) => (((((first * Step) + second) * Step) + third) * Step) + fourth;
}
