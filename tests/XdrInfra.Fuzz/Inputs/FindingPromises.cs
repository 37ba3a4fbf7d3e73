using System.Text.RegularExpressions;
using XdrInfra.Fuzz.Running;
using XdrInfra.Model.Findings;

namespace XdrInfra.Fuzz.Inputs;

/// <summary>What every finding promises, whatever it is about.</summary>
internal static partial class FindingPromises
{
    public static void Check(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            BrokenPromiseException.ThrowUnless(Code().IsMatch(finding.Code), $"'{finding.Code}' is no code.");
            BrokenPromiseException.ThrowUnless(finding.Message is [.., '.' or '?'], $"This is no full sentence: {finding}");
            BrokenPromiseException.ThrowUnless(finding.Location is not Location.Text { Line: < 1 } and not Location.Text { Column: < 1 }, $"A place before the text: {finding}");
        }
    }

    [GeneratedRegex("^XDR[0-9]{4}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
