using XdrInfra.Kql.Functions;
using XdrInfra.Kql.Operators;
using XdrInfra.Kql.Operators.Evaluate;

namespace XdrInfra.Kql;

/// <summary>What of the language this engine runs, and what it only knows by name, from the tables that it works with.</summary>
public static class SupportMatrix
{
    public static IReadOnlyList<SupportFamily> Families { get; } =
    [
        Of("Tabular operators", OperatorTable.Names, OperatorTable.NamesNotRun),
        Of("Scalar functions", FunctionRegistry.Names, KnownFunctions.ScalarNotRun),
        Of("Aggregate functions", AggregateRegistry.Names, KnownFunctions.AggregateNotRun),
        Of("Plugins of 'evaluate'", EvaluateSyntax.PluginNames, EvaluateSyntax.PluginNamesNotRun),
    ];

    private static SupportFamily Of(string title, IEnumerable<string> run, IEnumerable<string> notRun) =>
        new(title, [.. run.Order(StringComparer.Ordinal)], [.. notRun.Order(StringComparer.Ordinal)]);
}
