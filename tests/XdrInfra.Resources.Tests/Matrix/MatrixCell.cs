namespace XdrInfra.Resources.Tests.Matrix;

/// <summary>One cell of the matrix.</summary>
/// <param name="Change">What the run did.</param>
/// <param name="After">What Azure has after it.</param>
/// <param name="Restored">What Azure has after a destroy with <c>restore</c>.</param>
public sealed record MatrixCell(string Change, string After, string Restored);
