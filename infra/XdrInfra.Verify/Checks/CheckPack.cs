using XdrInfra.Model.Findings;

namespace XdrInfra.Verify.Checks;

/// <summary>All checks of a run, in order of their ids, and what was wrong with their files.</summary>
public sealed record CheckPack(IReadOnlyList<Check> Checks, IReadOnlyList<Finding> Findings)
{
    /// <summary>The shared questions by name.</summary>
    public IReadOnlyDictionary<string, Question> Questions { get; init; } = new Dictionary<string, Question>(StringComparer.Ordinal);

    public bool IsValid => Findings.All(finding => finding.Level != Level.Mandatory);

    public Check? Find(string id) => Checks.FirstOrDefault(check => string.Equals(check.Id, id, StringComparison.OrdinalIgnoreCase));
}
