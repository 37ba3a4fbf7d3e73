using XdrInfra.Pulumi.Values;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Testing.Engine;

/// <summary>What the engine makes of a difference that it can use and show. One that breaks these fails its resource, or shows nonsense.</summary>
// applyReplaceOnChanges in https://github.com/pulumi/pulumi/blob/master/pkg/resource/deploy/step_generator.go
// and https://github.com/pulumi/pulumi/blob/master/pkg/engine/detailedDiff.go
internal static class DiffRules
{
    /// <summary>Fails as the engine does.</summary>
    public static void Check(DiffResponse answer, StateEntry old, PropertyMap inputs)
    {
        if (ProblemsOf(answer, old, inputs).FirstOrDefault() is { } problem)
        {
            throw new StepFailedException(old.Urn, problem, isApply: false);
        }
    }

    private static IEnumerable<string> ProblemsOf(DiffResponse answer, StateEntry old, PropertyMap inputs)
    {
        foreach (var (path, change) in answer.DetailedDiff)
        {
            if (DiffPath.Read(path) is not { } steps)
            {
                yield return $"The path '{path}' of a difference cannot be read.";
            }
            else if (!answer.Diffs.Contains(steps[0]))
            {
                yield return $"The property '{steps[0]}' differs in detail, but is not among those that differ.";
            }
            else if (!new[] { old.Inputs, old.Outputs, inputs }.Any(map => DiffPath.Leads(steps, map)))
            {
                yield return $"The path '{path}' of a difference leads nowhere.";
            }
            else if (change.Kind is PropertyDiff.Types.Kind.AddReplace or PropertyDiff.Types.Kind.DeleteReplace or PropertyDiff.Types.Kind.UpdateReplace
                && !answer.Replaces.Contains(steps[0]))
            {
                yield return $"The path '{path}' replaces in detail, but '{steps[0]}' does not.";
            }
        }

        foreach (var name in answer.Replaces.Except(answer.Diffs))
        {
            yield return $"The property '{name}' replaces, but does not differ.";
        }
    }
}
