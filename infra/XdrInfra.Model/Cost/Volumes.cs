using XdrInfra.Model.Catalog;
using XdrInfra.Model.Settings;
using XdrInfra.Model.Values;

namespace XdrInfra.Model.Cost;

/// <summary>How much a table takes in, as a guess per device, user or mailbox.</summary>
internal sealed class Volumes
{
    private const double MegabytesPerGb = 1000;

    private readonly Dictionary<string, (string Per, double Megabytes)> _tables;

    private Volumes(Dictionary<string, (string Per, double Megabytes)> tables, string note)
    {
        _tables = tables;
        Note = note;
    }

    /// <summary>What the guesses are worth.</summary>
    public string Note { get; }

    public static Volumes Load()
    {
        var root = CatalogData.Json("volumes.json");
        return new(
            root.GetProperty("tables").EnumerateObject().ToDictionary(
                table => table.Name,
                table => (table.Value.Text("per"), table.Value.GetProperty("megabytesPerDay").GetDouble())),
            root.Text("note"));
    }

    /// <summary>One sentence on what was assumed for a table; null for a table without a guess.</summary>
    public string? Words(string table) => _tables.TryGetValue(table, out var guess)
        ? FormattableString.Invariant($"{table}: {guess.Megabytes} MB a day for each of the {guess.Per}.")
        : null;

    /// <summary>GB a day; null when the stack does not say how many there are, or for a table without a guess.</summary>
    public double? GbPerDay(string table, EstimateSettings estimate) =>
        _tables.TryGetValue(table, out var guess) && Count(guess.Per, estimate) is { IsKnown: true } count
            ? count.Known * guess.Megabytes / MegabytesPerGb
            : null;

    /// <summary>The setting that a table's figure needs and that is not there.</summary>
    public string? MissingFor(string table, EstimateSettings estimate) =>
        _tables.TryGetValue(table, out var guess) && !Count(guess.Per, estimate).IsKnown ? $"xdr-infra:estimate.{guess.Per}" : null;

    private static Value<int> Count(string per, EstimateSettings estimate) => per switch
    {
        "devices" => estimate.Devices,
        "mailboxes" => estimate.Mailboxes,
        _ => estimate.Users,
    };
}
