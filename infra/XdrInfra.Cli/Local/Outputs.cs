using XdrInfra.Model.Graph;
using XdrInfra.Resources.Engine;

namespace XdrInfra.Cli.Local;

/// <summary>Reads the stack's outputs after a deployment.</summary>
internal static class Outputs
{
    /// <summary>A text output that a deployment that went well always has.</summary>
    public static string Text(EngineResult deployed, string name) => deployed.Outputs[name] is PropertyValue.Text text
        ? text.Value
        : throw new InvalidOperationException($"The deployment ended well without the output '{name}'.");
}
