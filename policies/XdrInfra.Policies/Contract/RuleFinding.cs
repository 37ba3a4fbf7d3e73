using XdrInfra.Model.Findings;

namespace XdrInfra.Policies.Contract;

/// <summary>What a rule says; the runner adds the code, the level and the page.</summary>
/// <param name="Location">The setting, or the property of a resource, that is wrong.</param>
/// <param name="Message">What is wrong with the actual value.</param>
/// <param name="Fix">What to write or do instead, as a full sentence.</param>
public sealed record RuleFinding(Location Location, string Message, string Fix);
