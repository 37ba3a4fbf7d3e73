namespace XdrInfra.Kql;

/// <summary>Why a query has no result, or only a part of it.</summary>
/// <param name="Code">The code of the first diagnostic, or of the limit that was met.</param>
/// <param name="Message">One or two full sentences.</param>
public sealed record QueryError(string Code, string Message);
