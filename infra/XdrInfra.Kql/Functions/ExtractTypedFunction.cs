using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;

namespace XdrInfra.Kql.Functions;

/// <summary><c>extract(regex, group, text [, typeof(t)])</c> and <c>extract_json(path, text, typeof(t))</c>: with a type the text is converted.</summary>
// https://learn.microsoft.com/kusto/query/extract-function
internal sealed class ExtractTypedFunction : ISpecialFunction
{
    public IReadOnlyList<string> Names { get; } = ["extract", "extract_json", "extractjson"];

    public Scalar Bind(Expr.Call call, ExpressionBinder binder)
    {
        var typed = call.Arguments.Count > 0 && call.Arguments[^1] is Expr.TypedName { Type: var type } ? type : KqlType.String;
        var arguments = call.Arguments.Where(argument => argument is not Expr.TypedName).Select(binder.Bind).ToList();
        var name = call.Function == "extract" ? "extract:text" : "extract_json:text";
        return ConvertScalar.Of(OverloadResolver.Call(FunctionRegistry.Find(name)! with { Name = call.Function }, arguments, call.Span, binder), typed);   // both are in the registry
    }
}
