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
        var regex = pattern.Plain is null ? run.Regexes.Get(pattern.Regex) : null;
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

    private Batch Parse(Batch batch, Regex? regex, Run run)
    {
        var texts = (Column<string>)value.Evaluate(batch, run);
        var appenders = pattern.Types.Select(ColumnFactory.Appender).ToArray();
        var matched = new List<int>(batch.RowCount);
        for (var row = 0; row < batch.RowCount; row++)
        {
            run.Check();
            if (Append(Values(texts[row], regex), appenders))
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

    private static bool Append(object?[]? values, ColumnAppender[] appenders)
    {
        for (var i = 0; i < appenders.Length; i++)
        {
            appenders[i].AppendBoxed(values?[i]);
        }

        return values is not null;
    }

    // Null where the text does not match. Unless relaxed, one part that does not convert spoils the whole match.
    private object?[]? Values(string text, Regex? regex)
    {
        if (pattern.Plain is { } plain)
        {
            return plain.Match(text);
        }

        var match = regex!.Match(text);   // there is one where nothing plainer is
        if (!match.Success)
        {
            return null;
        }

        var values = new object?[pattern.Types.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var part = match.Groups[ParsePattern.GroupName(i)].Value;
            values[i] = Conversion.Convert(Column<string>.Same(part, 1), pattern.Types[i]).GetValue(0);
            if (values[i] is null && !pattern.IsRelaxed)
            {
                return null;
            }
        }

        return values;
    }
}
