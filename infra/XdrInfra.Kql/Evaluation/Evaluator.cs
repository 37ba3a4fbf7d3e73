using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary>What a function does: columns of arguments, all of so many rows, to a column of results.</summary>
internal delegate Column Evaluator(Column[] arguments, int rowCount, Run run);
