namespace XdrInfra.Kql.Operators.Evaluate.Activity;

/// <summary>A row of the input: who (the code of the id), when, and in which window, negative before the start.</summary>
internal readonly record struct ActivityEvent(int Id, decimal Time, long Window);
