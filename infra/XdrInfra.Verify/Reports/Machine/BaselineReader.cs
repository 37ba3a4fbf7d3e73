using System.Text.Json;
using XdrInfra.Model.Files;
using XdrInfra.Model.Findings;
using XdrInfra.Verify.Judging;

namespace XdrInfra.Verify.Reports.Machine;

/// <summary>Reads an earlier <c>report.json</c> for <c>--baseline</c>.</summary>
public static class BaselineReader
{
    private const int NewestShape = 1;

    /// <exception cref="UserFailure">The file is missing, is no report, or is newer than this reader.</exception>
    public static Baseline Read(string path, IFiles files)
    {
        if (!files.Exists(path))
        {
            throw Failure(path, $"The baseline \"{path}\" does not exist.", "Name the report.json of an earlier run.");
        }

        try
        {
            using var json = JsonDocument.Parse(files.Read(path));
            return Read(path, json.RootElement);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Failure(path, $"The baseline \"{path}\" is not a report of xdr verify.", "Name the report.json of an earlier run.");
        }
    }

    private static Baseline Read(string path, JsonElement report)
    {
        var shape = report.GetProperty("shape").GetInt32();
        return shape > NewestShape
            ? throw Failure(path, $"The baseline \"{path}\" has shape {shape}; this xdr reads up to {NewestShape}.", "Use a newer xdr.")
            : new Baseline(report.GetProperty("finishedAt").GetDateTimeOffset(), [.. report.GetProperty("products").EnumerateArray().Select(product => product.GetString() ?? "")]);
    }

    private static UserFailure Failure(string path, string message, string fix) =>
        new(ExitCode.Invalid, new Finding("XDR5920", Level.Mandatory, new Location.Whole(path), message) { Fix = fix });
}
