using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.Scan;

/// <summary><c>step name output=last: condition => column = value, …;</c>.</summary>
internal sealed record ScanStepSyntax(Expr.Name Name, Expr.Name? Output, Expr Condition, IReadOnlyList<(Expr.Name Column, Expr Value)> Assignments)
{
    /// <summary>A sequence may go past this step without a row for it. The parser knows this, and the reference does not.</summary>
    public bool IsOptional { get; init; }

    public static ScanStepSyntax Parse(Parser parser)
    {
        parser.Expect("step");
        var name = parser.ExpectName("the name of a step");
        var optional = parser.Accept("optional");
        var output = parser.Accept("output") ? ParseOutput(parser) : null;
        parser.Expect(":");
        var condition = ExpressionParser.Parse(parser);
        var assignments = !parser.Failed && parser.Accept("=>") ? parser.List(ParseAssignment) : [];
        parser.Expect(";");
        return new ScanStepSyntax(name, output, condition, assignments) { IsOptional = optional };
    }

    public ScanStep Bind(ScanLayout layout, Binder binder)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (column, _) in Assignments.Where(assignment => !given.Add(assignment.Column.Text)))
        {
            binder.Report(Diagnostics.AmbiguousColumn(column.Span, column.Text));
        }

        return new ScanStep(BindOutput(binder), binder.Condition(Condition, layout.Record), [.. Assignments.Select(assignment => layout.Assign(assignment.Column, assignment.Value, binder))], IsOptional);
    }

    private ScanOutput BindOutput(Binder binder)
    {
        switch (Output?.Text)
        {
            case null or "all":
                return ScanOutput.All;
            case "last":
                return ScanOutput.Last;
            case "none":
                return ScanOutput.None;
            default:
                binder.Report(Diagnostics.BadValue(Output.Span, "The output", Output.Text, "'all', 'last' or 'none'"));
                return ScanOutput.All;
        }
    }

    private static Expr.Name ParseOutput(Parser parser)
    {
        parser.Expect("=");
        return parser.ExpectName("'all', 'last' or 'none'");
    }

    private static (Expr.Name Column, Expr Value) ParseAssignment(Parser parser)
    {
        var column = parser.ExpectName("the name of a column");
        parser.Expect("=");
        return (column, ExpressionParser.Parse(parser));
    }
}
