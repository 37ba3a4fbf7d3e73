using XdrInfra.Model.Output;
using XdrInfra.Resources.Engine;

namespace XdrInfra.Cli.Drawing;

/// <summary>What a run of the engine did, as one line.</summary>
internal static class ResultText
{
    /// <summary>What was done, with what a failure left undone.</summary>
    public static string Of(EngineResult result) => (result.Changes.Count, result.Skipped.Count) switch
    {
        (0, 0) => "nothing was done",
        (0, var skipped) => $"nothing was done, {skipped} not reached",
        (_, 0) => ChangeWords.CountDone(result.Changes),
        (_, var skipped) => $"{ChangeWords.CountDone(result.Changes)}, {skipped} not reached",
    };
}
