using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Operators;

/// <summary>A column that an operator makes.</summary>
/// <param name="Name">The name that the query gives or the expression suggests; empty when there is none.</param>
/// <param name="Scalar">Its values.</param>
/// <param name="IsFurther">One of several columns of a function to which the query gave no name: it never takes the place of another.</param>
internal readonly record struct NewColumn(string Name, Scalar Scalar, bool IsFurther = false);
