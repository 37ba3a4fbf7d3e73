using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.Evaluate;

/// <summary>
/// <c>bag_unpack(bag [, prefix, columnsConflict, ignoredProperties])</c>: a column for each property.
/// Which these are is known only from the rows, unless the query says so.
/// </summary>
// https://learn.microsoft.com/kusto/query/bag-unpack-plugin
internal static class BagUnpack
{
    public static Plan Bind(EvaluateSyntax syntax, Plan input, Binder binder)
    {
        if (syntax.Call.Arguments is not [Expr.Name name, ..])
        {
            binder.Report(Diagnostics.BadUse(syntax.Call.Span, "'bag_unpack' takes the name of a column; make one of the value with 'extend' first."));
            return new EmptyPlan(RowType.Open);
        }

        if (binder.Column(name, input.Schema) is not (var at and >= 0))
        {
            return new EmptyPlan(RowType.Open);
        }

        if (input.Schema.Columns[at].Type != KqlType.Dynamic)
        {
            binder.Report(Diagnostics.ArgumentType(name.Span, "bag_unpack", 1, "dynamic", input.Schema.Columns[at].Type.Name()));
            return new EmptyPlan(RowType.Open);
        }

        var arguments = new PluginArguments(syntax.Call, binder);
        var prefix = arguments.Value<string>(1, "OutputColumnPrefix") ?? string.Empty;
        var ignored = SetSource.Expand(arguments.Constant(3, "ignoredProperties")).Select(ScalarText.Of).ToHashSet(StringComparer.Ordinal);
        var shared = new MaterializePlan(input);
        var onConflict = arguments.Value<string>(2, "columnsConflict") ?? "error";
        var unpacked = syntax.Columns is { } declared ? declared.Where(column => onConflict == "replace_source" || (input.Schema.IndexOf(column.Name) is var known && (known < 0 || known == at))).ToList()
            : binder.State.Run is { } run ? Discover(shared, at, prefix, ignored, run) : null;
        if (unpacked is null)
        {
            binder.State.DependsOnData = true;
            return new EmptyPlan(new RowType([.. input.Schema.Columns.Where((_, i) => i != at)], isOpen: true));
        }

        var layout = BagUnpackLayout.Of(input.Schema, at, unpacked, onConflict, syntax.Call.Span, binder);
        var plan = new BagUnpackPlan(shared, at, prefix, layout);
        return syntax is { Columns: { } result, KeepsInput: false } ? ColumnPick.Of(plan, result.Select(column => plan.Schema.IndexOf(column.Name)).Where(i => i >= 0)) : plan;
    }

    // A property has the type of its values when they agree, else it stays dynamic.
    private static List<ColumnSchema> Discover(Plan input, int at, string prefix, HashSet<string> ignored, Run run)
    {
        var types = new Dictionary<string, KqlType>(StringComparer.Ordinal);
        foreach (var batch in input.Execute(run))
        {
            run.Check();
            var values = (Column<DynamicValue>)batch[at];
            for (var row = 0; row < batch.RowCount; row++)
            {
                foreach (var (name, value) in values[row]?.Bag ?? [])
                {
                    var type = value is null ? KqlType.Unknown : value.Kind is DynamicKind.Array or DynamicKind.Bag ? KqlType.Dynamic : KqlTypes.Of(value.Raw.GetType());
                    var known = types.GetValueOrDefault(name, KqlType.Unknown);
                    types[name] = CommonType.ForChoice(known, type) ?? KqlType.Dynamic;
                }

                WideResult.Expect(types.Count, "bag_unpack", "properties");
            }
        }

        // Published parsers pack labels that are often empty; what has no name becomes no column.
        return [.. types.Where(pair => !ignored.Contains(pair.Key) && prefix.Length + pair.Key.Length > 0).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new ColumnSchema(prefix + pair.Key, pair.Value == KqlType.Unknown ? KqlType.Dynamic : pair.Value))];
    }
}
