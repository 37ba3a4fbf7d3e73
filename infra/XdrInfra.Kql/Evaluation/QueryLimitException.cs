namespace XdrInfra.Kql.Evaluation;

/// <summary>A limit of the run was met, or a value makes the query impossible; caught where the run starts and shown to the user.</summary>
internal sealed class QueryLimitException(string code, string message) : Exception(message)
{
    public string Code => code;
}
