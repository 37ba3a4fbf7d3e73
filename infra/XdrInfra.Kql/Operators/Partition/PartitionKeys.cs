using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Evaluation.Grouping;

namespace XdrInfra.Kql.Operators.Partition;

/// <summary>The keys of a partition, and the number of the key of each row.</summary>
internal sealed record PartitionKeys(GroupKeys Keys, int[] Codes)
{
    // https://learn.microsoft.com/kusto/query/partition-operator#legacy-strategy
    private const int LegacyLimit = 64;

    public static PartitionKeys Of(Batch rows, int column, KqlType type, bool isLimited)
    {
        var keys = new GroupKeys([type]);
        var codes = keys.Encode([rows[column]], rows.RowCount);
        return isLimited && keys.Count > LegacyLimit
            ? throw new QueryLimitException("KQL0409", $"'partition' found {keys.Count} keys, and without a strategy it takes {LegacyLimit}; write 'hint.strategy=native' after it.")
            : new PartitionKeys(keys, codes);
    }
}
