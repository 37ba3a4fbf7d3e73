using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings.Reading;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Judging;
using XdrInfra.Verify.Reading;

namespace XdrInfra.Verify.Running;

/// <summary>Which checks of a pack a run asks, and which the stack has switched off.</summary>
internal sealed record CheckSelection(IReadOnlyList<Check> Checks, IReadOnlyList<SwitchedOffCheck> SwitchedOff, IReadOnlyList<Finding> Findings)
{
    /// <exception cref="UserFailure">The pack has mistakes, or a check that is asked for does not exist.</exception>
    public static CheckSelection Of(VerifyRequest request, DateOnly today)
    {
        Refuse(request.Pack.Findings.Where(finding => finding.Level == Level.Mandatory));
        var ids = request.Pack.Checks.Select(check => check.Id).ToList();
        Refuse(request.Only.Where(id => request.Pack.Find(id) is null).Select(id => CheckFindings.UnknownOnly(id, Nearest.Find(id, ids))));

        var findings = request.Pack.Findings.Concat(OffFindings(request, ids, today)).ToList();
        var asked = request.Pack.Checks.Where(check => request.Only.Count == 0 || request.Only.Contains(check.Id, StringComparer.OrdinalIgnoreCase)).ToList();
        var off = asked.Select(check => Off(request, check, today)).OfType<SwitchedOffCheck>().ToList();
        return new CheckSelection([.. asked.Where(check => off.All(entry => entry.Id != check.Id))], off, findings);
    }

    /// <summary>The fact of the stack that makes a check not apply, as a sentence; null when it applies.</summary>
    public static string? DoesNotApply(Check check, IReadOnlyDictionary<string, string> facts, CheckParameters parameters, DateTimeOffset now)
    {
        var row = new Asking.Row(System.Text.Json.JsonSerializer.SerializeToElement(facts));
        var test = new ConditionTest(parameters, now);
        return check.AppliesWhen.FirstOrDefault(condition => !test.Holds(row, condition)) is { } broken
            ? $"In this stack, {broken.Path} is {row.Text(broken.Path)?.ToLowerInvariant()}."
            : null;
    }

    private static void Refuse(IEnumerable<Finding> findings)
    {
        if (findings.ToList() is { Count: > 0 } wrong)
        {
            throw new UserFailure(ExitCode.Invalid, wrong);
        }
    }

    private static SwitchedOffCheck? Off(VerifyRequest request, Check check, DateOnly today) =>
        request.Settings.Verify.Off.TryGetValue(check.Id, out var off) && off.Expires.Or(DateOnly.MinValue) >= today
            ? new SwitchedOffCheck(check.Id, check.Title, off.Reason.Or(""), off.Expires.Known)
            : null;

    private static IEnumerable<Finding> OffFindings(VerifyRequest request, IReadOnlyList<string> ids, DateOnly today)
    {
        foreach (var (id, off) in request.Settings.Verify.Off)
        {
            if (!ids.Contains(id))
            {
                yield return CheckFindings.OffUnknown(off.Origin, id, Nearest.Find(id, ids)) with { Level = Level.Advisory };
            }
            else if (off.Expires.IsKnown && off.Expires.Known < today)
            {
                yield return CheckFindings.OffExpired(off.Origin, id, off.Expires.Known);
            }
        }
    }
}
