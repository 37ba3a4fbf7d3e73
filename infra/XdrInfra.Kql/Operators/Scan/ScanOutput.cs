namespace XdrInfra.Kql.Operators.Scan;

/// <summary>Which of the rows that match a step one after the other go to the result.</summary>
internal enum ScanOutput
{
    All,
    Last,
    None,
}
