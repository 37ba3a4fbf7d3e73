using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Output;

/// <summary>Sums over all stacks of a report.</summary>
internal sealed class ReportTotals
{
    public int Stacks { get; private set; }

    public int Mandatory { get; private set; }

    public int Advisory { get; private set; }

    public int Passed { get; private set; }

    public int Errors { get; private set; }

    public void Add(StackReport stack)
    {
        Stacks += stack.IsOfAll ? 0 : 1;
        Mandatory += stack.Count(Level.Mandatory);
        Advisory += stack.Count(Level.Advisory);
        Passed += stack.Count(CaseOutcome.Pass);
        Errors += stack.Count(CaseOutcome.Error);
    }

    /// <summary>One sentence, for example "2 stacks: 1 mandatory finding, 3 advisory, 50 rules passed.".</summary>
    public string Sentence()
    {
        var errors = Errors == 0 ? "" : $", {Number(Errors, "rule")} broke";
        return $"{Number(Stacks, "stack")}: {Number(Mandatory, "mandatory finding")}, {Advisory} advisory, {Number(Passed, "rule")} passed{errors}.";
    }

    private static string Number(int count, string thing) => count == 1 ? $"1 {thing}" : $"{count} {thing}s";
}
