namespace XdrInfra.Verify.Checks;

/// <summary>A question as one check asks it.</summary>
/// <param name="Name">Shared name, or <c>own</c> for a question that only this check asks.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Optional">True when the check can still judge without an answer.</param>
public sealed record AskedQuestion(string Name, Question Question, bool Optional = false);
