using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;

namespace XdrInfra.Kql.Functions;

/// <summary><c>array_sort_asc</c> and <c>array_sort_desc</c>: one array gives a value, several give a column each, such as <c>a_sorted</c>.</summary>
// https://learn.microsoft.com/kusto/query/array-sort-asc-function
internal sealed class ArraySortFunction : ISpecialFunction
{
    public IReadOnlyList<string> Names { get; } = ["array_sort_asc", "array_sort_desc"];

    public Scalar Bind(Expr.Call call, ExpressionBinder binder)
    {
        var arguments = binder.Bind(call.Arguments);
        var function = FunctionRegistry.Find(call.Function + ":arrays")! with { Name = call.Function };   // both are in the registry
        var sorted = OverloadResolver.Call(function, arguments, call.Span, binder);
        var arrays = arguments.Count > 1 && arguments[^1].Type == KqlType.Bool ? arguments.Count - 1 : arguments.Count;
        return arrays < 2 || sorted is ConstantScalar ? sorted : new TupleScalar(sorted, string.Empty, [.. call.Arguments.Take(arrays).Select((array, at) => new ColumnSchema(ResultName.Sorted(array, at), KqlType.Dynamic))]);
    }
}
