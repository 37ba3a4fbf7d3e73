using System.Runtime.CompilerServices;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Functions;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Binding;

/// <summary>Binds expressions that must be single values, over rows of a type.</summary>
internal sealed class ExpressionBinder(Binder binder, RowType row, IAggregateSink? aggregates = null)
{
    public static readonly Scalar Unknown = ConstantScalar.Null(KqlType.Unknown);

    public Binder Binder => binder;

    public RowType Row => row;

    public IAggregateSink? Aggregates => aggregates;

    /// <summary>Columns that are keys of the grouping; a star in an aggregate leaves them out.</summary>
    public IReadOnlyList<ColumnScalar> GroupedColumns { get; init; } = [];

    public Scalar Bind(Expr expression)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            binder.Report(Diagnostics.TooDeep(expression.Span, 500));
            return Unknown;
        }

        return expression switch
        {
            Expr.Literal literal => new ConstantScalar(literal.Type, literal.Value),
            Expr.Name name => BindName(name),
            Expr.Named named => Bind(named.Value),
            Expr.Unary unary => BindUnary(unary),
            Expr.Binary binary => BinaryBinder.Bind(binary, this),
            Expr.Logical logical => BindLogical(logical),
            Expr.Between between => BindBetween(between),
            Expr.Set set => SetBinder.Bind(set, this),
            Expr.Call call => CallBinder.Bind(call, this),
            Expr.Member member => PathBinder.Bind(member, this),
            Expr.Index index => PathBinder.Bind(index, this),
            Expr.Pipe or Expr.Wildcard => NotScalar(expression),
            Expr.Star => Misplaced(expression, "A star stands only in arg_max, arg_min, take_any, count and search conditions."),
            Expr.TypedName => Misplaced(expression, "A type stands only after a column, as in 'to typeof(string)'."),
            _ => Unknown,
        };
    }

    public IReadOnlyList<Scalar> Bind(IReadOnlyList<Expr> expressions) => [.. expressions.Select(Bind)];

    /// <summary>A column of the rows. Where rows are grouped it must be a key: no other column has one value in a group.</summary>
    public Scalar Column(int at, TextSpan span)
    {
        var column = row.Columns[at];
        if (aggregates is null)
        {
            return new ColumnScalar(at, column.Name, column.Type);
        }

        if (aggregates.FindKey(at) is { } key)
        {
            return key;
        }

        binder.Report(Diagnostics.NotGrouped(span, column.Name));
        return Unknown;
    }

    /// <summary>A name before a dot; of one that nothing has, such as that of a file, the whole may be meant as text.</summary>
    public Scalar BindTarget(Expr target, string member) => target is Expr.Name name ? BindName(name, $" Text stands in quotes, as in '{name.Text}.{member}'.") : Bind(target);

    private Scalar BindName(Expr.Name name, string otherwise = "")
    {
        var at = row.IndexOf(name.Text);
        if (at >= 0)
        {
            return Column(at, name.Span);
        }

        switch (binder.Scope.Find(name.Text))
        {
            case NameScope.Meaning.Value value:
                binder.State.Costs.Use(value.Scalar);
                return value.Scalar;
            case NameScope.Meaning.Rows when !row.IsOpen:
                return NotScalar(name);
            case NameScope.Meaning.Record:
                return Misplaced(name, $"'{name.Text}' is a step; name one of its columns after a dot.");
            case NameScope.Meaning.Function function when function.Lambda.Parameters.Count == 0:
                return FunctionCallBinder.Bind(function, name.Span, [], this) is Bound.Value called ? called.Scalar : NotScalar(name);
        }

        if (!row.IsOpen && name.Text.Length > 0)
        {
            binder.Report(char.IsAsciiDigit(name.Text[0]) ? Diagnostics.BadLiteral(name.Span, name.Text, "number or timespan", "7, 7d, 1h or 30m") : Diagnostics.UnknownColumn(name.Span, name.Text, Hint(name.Text) is { Length: > 0 } hint ? hint : otherwise));
        }

        return Unknown;
    }

    private string Hint(string name) =>
        NearestName.Hint(name, row.Columns.Select(column => column.Name).Concat(binder.Scope.Names)) is { Length: > 0 } hint ? hint
        : AggregateRegistry.Knows(name) || FunctionRegistry.Knows(name) ? $" To call the function, write '{name}()'."
        : string.Empty;

    private Scalar BindUnary(Expr.Unary unary)
    {
        var operand = Bind(unary.Operand);
        if (unary.Operator == "+")
        {
            return operand;
        }

        return OverloadResolver.Call("-", [operand], unary.Span, this);
    }

    private Scalar BindLogical(Expr.Logical logical)
    {
        var operands = new List<Scalar>();
        foreach (var operand in logical.Operands)
        {
            var bound = Bind(operand);
            if (bound.Type is not (KqlType.Bool or KqlType.Dynamic or KqlType.Unknown))
            {
                binder.Report(Diagnostics.NotBool(operand.Span, bound.Type.Name()));
            }

            operands.Add(ConvertScalar.Of(bound, KqlType.Bool));
        }

        return new LogicalScalar(logical.IsAnd, operands);
    }

    // low <= value and value <= high; an upper timespan is an offset from a lower datetime.
    private Scalar BindBetween(Expr.Between between)
    {
        var (value, low, high) = (Bind(between.Value), Bind(between.Low), Bind(between.High));
        if (low.Type == KqlType.DateTime && high.Type == KqlType.TimeSpan)
        {
            high = OverloadResolver.Call("+", [low, high], between.High.Span, this);
        }

        var within = new LogicalScalar(true,
        [
            BinaryBinder.Compare(">=", value, low, between.Span, this),
            BinaryBinder.Compare("<=", value, high, between.Span, this),
        ]);
        return between.IsNegated ? OverloadResolver.Call("not", [within], between.Span, this) : within;
    }

    private Scalar NotScalar(Expr expression)
    {
        binder.Report(Diagnostics.NotScalar(expression.Span));
        return Unknown;
    }

    private Scalar Misplaced(Expr expression, string message)
    {
        binder.Report(Diagnostics.BadUse(expression.Span, message));
        return Unknown;
    }
}
