using XdrInfra.Resources.Handling;

namespace XdrInfra.Resources.Retention;

/// <summary>Waits until a table is there and Azure is not changing it.</summary>
internal static class CalmTable
{
    // A table that is not there after this long waits for its first data, which may take days.
    private static readonly TimeSpan LongestWaitForTable = TimeSpan.FromMinutes(3);

    public static async Task<LiveTable> FindAsync(HandlerContext context, string id, TableInputs wanted, CancellationToken cancellationToken)
    {
        var appearing = context.Limit < LongestWaitForTable ? context.Limit : LongestWaitForTable;
        var table = await Patience.UntilAsync(
            context, found => found is not null, $"The table {wanted.Table} is not there yet.", appearing,
            () => ReadAsync(context, id, cancellationToken), cancellationToken);
        if (table is null)
        {
            throw RetentionFindings.NoTable(wanted.Origin, wanted.Table, appearing);
        }

        table = table.IsBusy
            ? await Patience.UntilAsync(
                context, found => found is { IsBusy: false }, $"Azure is updating the table {wanted.Table}.", context.Limit,
                () => ReadAsync(context, id, cancellationToken), cancellationToken)
            : table;
        return table is { IsBusy: false } ? table : throw RetentionFindings.StillBusy(wanted.Origin, wanted.Table, context.Limit);
    }

    private static async Task<LiveTable?> ReadAsync(HandlerContext context, string id, CancellationToken cancellationToken) =>
        await context.Arm.FindAsync(id, cancellationToken) is { } body ? LiveTable.Read(body) : null;
}
