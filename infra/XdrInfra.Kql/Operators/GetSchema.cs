using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Storage;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>getschema</c>: one row for each column of the input.</summary>
// https://learn.microsoft.com/kusto/query/getschema-operator
internal sealed record GetSchemaSyntax(TextSpan Span) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser) => new GetSchemaSyntax(keyword);

    public override Plan Bind(Plan input, Binder binder) => new GetSchemaPlan(input.Schema);
}

internal sealed class GetSchemaPlan(RowType described) : Plan(new RowType(
[
    new ColumnSchema("ColumnName", KqlType.String), new ColumnSchema("ColumnOrdinal", KqlType.Long),
    new ColumnSchema("DataType", KqlType.String), new ColumnSchema("ColumnType", KqlType.String),
]))
{
    public override IEnumerable<Batch> Execute(Run run)
    {
        var columns = described.Columns;
        yield return new ColumnBatch(columns.Count,
        [
            Of(columns.Select(column => column.Name)),
            Of(Enumerable.Range(0, columns.Count).Select(i => (long)i)),
            Of(columns.Select(column => ClrName(column.Type))),
            Of(columns.Select(column => column.Type.Name())),
        ]);
    }

    private static Column<T> Of<T>(IEnumerable<T> values)
    {
        var array = values.ToArray();
        return new Column<T>(array, array.Length);
    }

    private static string ClrName(KqlType type) => type switch
    {
        KqlType.Bool => "System.SByte",
        KqlType.Decimal => "System.Data.SqlTypes.SqlDecimal",
        KqlType.Dynamic => "System.Object",
        KqlType.Int => "System.Int32",
        KqlType.Long => "System.Int64",
        KqlType.Real => "System.Double",
        KqlType.TimeSpan => "System.TimeSpan",
        _ => "System." + type,
    };
}
