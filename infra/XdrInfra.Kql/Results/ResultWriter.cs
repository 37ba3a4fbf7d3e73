using System.Globalization;
using System.Text.Json;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Results;

/// <summary>Writes a result cell by cell, without boxing the common types.</summary>
internal sealed class ResultWriter(Utf8JsonWriter writer)
{
    public void Write(QueryResult result, bool includeRender, QueryStatistics? statistics)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("tables");
        foreach (var table in result.Tables)
        {
            WriteTable(table);
        }

        writer.WriteEndArray();
        if (includeRender && result.Render is { } render)
        {
            WriteRender(render);
        }

        if (statistics is not null)
        {
            WriteStatistics(statistics);
        }

        if (result.Error is { } error)
        {
            WriteError(error);
        }

        writer.WriteEndObject();
    }

    private void WriteTable(ResultTable table)
    {
        writer.WriteStartObject();
        writer.WriteString("name", table.Name);
        writer.WriteStartArray("columns");
        foreach (var column in table.Columns)
        {
            writer.WriteStartObject();
            writer.WriteString("name", column.Name);
            writer.WriteString("type", column.Type.Name());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("rows");
        for (var row = 0; row < table.RowCount; row++)
        {
            WriteRow(table, row);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteRow(ResultTable table, int row)
    {
        writer.WriteStartArray();
        for (var i = 0; i < table.Columns.Count; i++)
        {
            WriteCell(table.Column(i), row);
        }

        writer.WriteEndArray();
    }

    private void WriteCell(Column column, int row)
    {
        if (column.IsNull(row))
        {
            writer.WriteNullValue();
            return;
        }

        switch (column)
        {
            case Column<string> texts:
                writer.WriteStringValue(texts[row]);
                break;
            case Column<long> numbers:
                writer.WriteNumberValue(numbers[row]);
                break;
            case Column<int> numbers:
                writer.WriteNumberValue(numbers[row]);
                break;
            case Column<bool> flags:
                writer.WriteBooleanValue(flags[row]);
                break;
            case Column<double> reals:
                WriteReal(reals[row]);
                break;
            case Column<DateTime> times:
                writer.WriteStringValue(times[row].ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
                break;
            default:
                writer.WriteStringValue(ScalarText.Of(column.GetValue(row)));
                break;
        }
    }

    private void WriteReal(double value)
    {
        if (double.IsFinite(value))
        {
            writer.WriteRawValue(ScalarText.Of(value));
        }
        else
        {
            writer.WriteStringValue(ScalarText.Of(value));
        }
    }

    private void WriteRender(RenderAnnotation render)
    {
        writer.WriteStartObject("render");
        writer.WriteString("visualization", render.Visualization);
        foreach (var (name, value) in render.Properties)
        {
            writer.WriteString(name, value);
        }

        writer.WriteEndObject();
    }

    private void WriteStatistics(QueryStatistics statistics)
    {
        writer.WriteStartObject("statistics");
        writer.WriteStartObject("query");
        writer.WriteNumber("executionTime", statistics.Elapsed.TotalSeconds);
        writer.WriteStartArray("datasetStatistics");
        writer.WriteStartObject();
        writer.WriteNumber("tableRowCount", statistics.RowCount);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteError(QueryError error)
    {
        writer.WriteStartObject("error");
        writer.WriteString("code", "PartialError");
        writer.WriteString("message", "There were some errors when processing your query.");
        writer.WriteStartArray("details");
        writer.WriteStartObject();
        writer.WriteString("code", error.Code);
        writer.WriteString("message", error.Message);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
