using System.Text.RegularExpressions;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Operators.Expand;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators.Extracting;

/// <summary>Puts the matched parts into columns; where nothing matches they are null, or the row is dropped.</summary>
internal sealed class ParsePlan(Plan input, Scalar value, ParsePattern pattern, IReadOnlyList<int> targets, bool dropsOthers, RowType schema) : Plan(schema)
{
    public override bool IsSerialized => input.IsSerialized;

    public override IEnumerable<Batch> Execute(Run run)
    {
        var regex = run.Regexes.Get(pattern.Regex);
        foreach (var batch in input.Execute(run))
        {
            run.Check();
            var parsed = Parse(batch, regex, run);
            if (parsed.RowCount > 0)
            {
                yield return parsed;
            }
        }
    }

    private Batch Parse(Batch batch, Regex regex, Run run)
    {
        var texts = (Column<string>)value.Evaluate(batch, run);
        var appenders = pattern.Types.Select(ColumnFactory.Appender).ToArray();
        var matched = new List<int>(batch.RowCount);
        for (var row = 0; row < batch.RowCount; row++)
        {
            run.Check();
            if (Append(regex.Match(texts[row]), appenders))
            {
                matched.Add(row);
            }
        }

        var made = new Dictionary<int, Column>();
        for (var i = 0; i < appenders.Length; i++)
        {
            made[targets[i]] = appenders[i].Snapshot(batch.RowCount);
        }

        Batch parsed = new ExpandedBatch(batch, made, Schema.Columns.Count);
        return dropsOthers && matched.Count < batch.RowCount ? parsed.Select([.. matched]) : parsed;
    }

    // Unless relaxed, one part that does not convert spoils the whole match.
    private bool Append(Match match, ColumnAppender[] appenders)
    {
        var values = new object?[appenders.Length];
        var matches = match.Success;
        for (var i = 0; i < values.Length && matches; i++)
        {
            var text = match.Groups[ParsePattern.GroupName(i)].Value;
            values[i] = Conversion.Convert(Column<string>.Same(text, 1), pattern.Types[i]).GetValue(0);
            matches = values[i] is not null || pattern.IsRelaxed;
        }

        for (var i = 0; i < values.Length; i++)
        {
            appenders[i].AppendBoxed(matches ? values[i] : null);
        }

        return matches;
    }
}
