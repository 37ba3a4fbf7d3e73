namespace XdrInfra.Kql.Evaluation;

/// <summary>What a column of a batch takes in memory by itself.</summary>
internal enum Ownership
{
    /// <summary>Nothing: it is the column of another batch, or of a table.</summary>
    HandedOn,

    /// <summary>Its array; texts and dynamic values are those of another column.</summary>
    Copied,

    /// <summary>Its array and what stands in it.</summary>
    Made,
}
