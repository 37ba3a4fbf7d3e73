using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Functions.Aggregates;

/// <summary>Which row of a group gives the values: that with the greatest (sign 1) or least key, the first with any key (sign 0), or without a key the first.</summary>
internal sealed record RowChoice(Scalar? Key, int Sign, Scalar? Condition);
