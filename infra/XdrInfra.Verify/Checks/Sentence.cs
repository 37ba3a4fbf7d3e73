namespace XdrInfra.Verify.Checks;

/// <summary>The outcome that a check gives in some case, with the evidence template that says so.</summary>
/// <param name="Outcome">What it means.</param>
/// <param name="WaitingFor">The cause, when it means waiting.</param>
/// <param name="Evidence">Text with tokens such as <c>{count}</c> or <c>{list Table}</c>.</param>
public sealed record Sentence(Outcome Outcome, WaitingFor WaitingFor, string Evidence);
