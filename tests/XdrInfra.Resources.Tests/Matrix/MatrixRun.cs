using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Resources.Engine;
using XdrInfra.Resources.Tests.Engine;
using XdrInfra.Resources.Tests.Running;

namespace XdrInfra.Resources.Tests.Matrix;

/// <summary>A stack deployed from a starting state, deployed again, and let go with <c>restore</c>: what was done, and what Azure then has.</summary>
internal sealed record MatrixRun(
    EngineResult First, IReadOnlyDictionary<string, string> After, EngineResult Again, IReadOnlyList<string> WrittenAgain, EngineResult Destroy,
    IReadOnlyDictionary<string, string> Restored)
{
    /// <summary>How it went for one resource: the change, what Azure then has, and what it has after the destroy.</summary>
    public MatrixCell Of(string resource) => new(KindOf(First, resource), After[resource], Restored[resource]);

    public static async Task<MatrixRun> OfAsync(LiveAzure azure, string via, Func<LocalStack, Task> prepare)
    {
        var stack = new LocalStack(azure);
        var picture = new Picture(azure, stack);
        await prepare(stack);
        var first = await stack.UpAsync(via: via);
        var after = await picture.TakeAsync();
        azure.ForgetWrites();
        var again = await stack.UpAsync(via: via);
        var written = azure.Writes;
        var destroy = await stack.DestroyAsync();
        return new MatrixRun(first, after, again, written, destroy, await picture.TakeAsync());
    }

    /// <summary>Nothing failed, and the second run found everything as it should be.</summary>
    public void ShouldBeWhole()
    {
        First.Findings.Where(finding => finding.Level == Level.Mandatory).ShouldBeEmpty();
        First.ExitCode.ShouldBe(ExitCode.Success);
        Again.NothingChanged.ShouldBeTrue();
        WrittenAgain.ShouldBeEmpty();
        Destroy.ExitCode.ShouldBe(ExitCode.Success);
    }

    private static string KindOf(EngineResult result, string resource) =>
        (result.Changes.SingleOrDefault(change => change.Resource == resource)?.Kind ?? ChangeKind.Forget).ToString().ToLowerInvariant();
}
