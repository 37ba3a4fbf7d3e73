using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Functions;

/// <summary>Tests for null and empty. A string is never null, and no value but a string or a null is empty.</summary>
internal static class NullFunctions
{
    public static IEnumerable<ScalarFunction> All =>
    [
        Test("isnull", (column, row) => column.IsNull(row)),
        Test("isnotnull", (column, row) => !column.IsNull(row)),
        Test("notnull", (column, row) => !column.IsNull(row)),
        Test("isempty", IsEmpty),
        Test("isnotempty", (column, row) => !IsEmpty(column, row)),
        Test("notempty", (column, row) => !IsEmpty(column, row)),
    ];

    private static bool IsEmpty(Column column, int row) => column switch
    {
        Column<string> texts => texts[row].Length == 0,
        Column<DynamicValue> values => values[row] is null || values[row].Raw is "",
        _ => column.IsNull(row),
    };

    private static ScalarFunction Test(string name, Func<Column, int, bool> test) =>
        new(name, [new Overload([KqlType.Unknown], KqlType.Bool, (args, rows, run) => Kernel.Rows<bool>(rows, row => test(args[0], row), run))]);
}
