using XdrInfra.Model.Catalog;
using XdrInfra.Model.Changes;
using XdrInfra.Model.Files;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Model.Settings;

namespace XdrInfra.Cli.Checking;

/// <summary>What a change of one stack file would do, or why nobody can say.</summary>
/// <param name="Diff">What would change; empty when the settings are wrong.</param>
/// <param name="Findings">What is wrong with the settings as they are now.</param>
internal sealed record StackChange(StackDiff Diff, IReadOnlyList<Finding> Findings)
{
    /// <summary>The stack now against the stack as it was.</summary>
    public static StackChange Of(IFiles files, string root, string stack, BaseStacks before)
    {
        var old = before.Of(stack);
        if (old != BaseStack.Missing && !files.Exists(StackFiles.PathOf(stack, files, root)))
        {
            return new(Compare(stack, old, now: null), []);
        }

        var read = SettingsReader.Read(stack, files, root);
        return read.Settings is { } settings
            ? new(Compare(stack, old, GraphBuilder.Build(settings, ProductCatalog.Tables)), [])
            : new(new StackDiff(stack, []) { Notes = ["The settings are wrong, so nobody can say what would change: 'xdr check' lists what to mend."] }, read.Findings);
    }

    private static StackDiff Compare(string stack, BaseStack old, ResourceGraph? now)
    {
        var diff = old is { IsWrong: true } && now is null ? new StackDiff(stack, []) : GraphDiff.Compare(old.Graph, now, ProductCatalog.Tables);
        return (old.IsWrong, now) switch
        {
            (false, _) => diff,
            (true, null) => diff with { Notes = ["The file of the stack is gone, and its settings were wrong at the base: there is nothing to compare."] },
            _ => diff with { Notes = ["The settings were wrong at the base, so everything counts as new."] },
        };
    }
}
