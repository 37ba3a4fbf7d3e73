using System.Text.RegularExpressions;
using XdrInfra.Azure.Errors;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Pulumi;

/// <summary>Why a run of Pulumi failed, in words that say what to do. Its exit code says only that it did.</summary>
internal sealed partial class PulumiTrouble(string stack, SecretMask mask)
{
    // What the engine says at the end of each failed run, after it has said why.
    private static readonly HashSet<string> Closing = new(StringComparer.Ordinal)
    {
        "update failed", "preview failed", "destroy failed", "update canceled", "preview canceled", "destroy canceled",
    };

    private static readonly HashSet<string> Refusals = new(
        [.. ErrorCatalog.Entries.Where(entry => entry.Refused).Select(entry => entry.FindingCode), "XDR4001", "XDR4010", "XDR4011", "XDR4012", "XDR4013", "XDR4014", "XDR4015"],
        StringComparer.Ordinal);

    /// <summary>At least one finding.</summary>
    public IReadOnlyList<Finding> Of(PulumiEnd end, PulumiRecord record)
    {
        var violations = record.Violations.Select(violation => PulumiFindings.Policy(violation.Resource ?? "", violation.Policy, violation.Pack, mask.Of(violation.Text)));
        Finding[] found = [.. violations, .. Told(record), .. Corrupt(record)];
        if (found.Length > 0)
        {
            return found;
        }

        found = [.. Lines(end.Errors).Select(line => Explain(null, line))];
        return found.Length > 0 ? found : [PulumiFindings.Silent(end.Code)];
    }

    public static ExitCode Exit(IReadOnlyList<Finding> findings) => ExitCodes.Strongest(findings.Select(finding => finding.Code switch
    {
        var code when Refusals.Contains(code) => ExitCode.Refused,
        "XDR7039" => ExitCode.RuleFailed,
        ['X', 'D', 'R', '1' or '2', ..] => ExitCode.Invalid,
        ['X', 'D', 'R', '3', ..] => ExitCode.RuleFailed,
        _ => ExitCode.DeploymentFailed,
    }));

    private IEnumerable<Finding> Told(PulumiRecord record) => record.Errors
        .Where(error => !Closing.Contains(error.Text) || (record.Violations.Count == 0 && record.Errors.All(other => Closing.Contains(other.Text))))
        .DistinctBy(error => (error.Resource, error.Text))
        .Select(error => Explain(error.Resource, mask.Of(error.Text)));

    private IEnumerable<Finding> Corrupt(PulumiRecord record) => record.End is { MaybeCorrupt: true } ? [PulumiFindings.MaybeCorrupt(stack)] : [];

    /// <summary>The errors of a text, without their mark; lines that go on belong to the error before.</summary>
    private IEnumerable<string> Lines(string errors)
    {
        var text = mask.Of(errors);
        return text.Split("error: ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Skip(text.StartsWith("error: ", StringComparison.Ordinal) ? 0 : 1);
    }

    /// <summary>Sentences of the CLI and the engine, as they stand in their source; our own findings keep their code.</summary>
    private Finding Explain(string? resource, string said) => said switch
    {
        _ when Own().Match(said) is { Success: true } own => new Finding(
            own.Groups["code"].Value, Level.Mandatory, resource is null ? Location.None : new Location.Property(resource, ""), own.Groups["text"].Value.Trim()),
        _ when Says(said, "must be set for login during non-interactive", "requires logging in", "invalid access token", "Unauthorized: ") => PulumiFindings.NotSignedIn(),
        _ when Says(said, "no stack named") => PulumiFindings.NoStack(stack),
        _ when Says(said, "the stack is currently locked", "Another update is currently in progress") => PulumiFindings.Locked(stack, said),
        _ when Says(said, "incorrect passphrase", "passphrase must be set") => PulumiFindings.Passphrase(),
        _ when Says(said, "violates plan", "is not allowed by the plan", "expected resource operations for") => PulumiFindings.PlanBroken(said),
        _ when Says(said, "parsing plugin options", "could not load plugin", "failed to load plugin", "failed to discover package requirements", "failed to load language plugin", "no resource plugin") => PulumiFindings.Plugin(said),
        _ when Says(said, "does not satisfy the version range") => PulumiFindings.TooOld(said.TrimEnd('.'), PulumiExecutable.Least),
        _ => PulumiFindings.Said(resource, said),
    };

    private static bool Says(string text, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (text.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\b(?<code>XDR\d{4}): (?<text>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Own();
}
