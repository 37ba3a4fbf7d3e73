using XdrInfra.Model.Graph;
using XdrInfra.Resources.Engine;

namespace XdrInfra.Cli.Local;

/// <summary>Reads the stack's outputs after a deployment.</summary>
internal static class Outputs
{
    /// <summary>A text output; null when the targets of the run leave out what it comes from.</summary>
    public static string? Find(EngineResult deployed, string name) => (deployed.Outputs[name] as PropertyValue.Text)?.Value;

    /// <summary>A list of texts; empty when there is none.</summary>
    public static IReadOnlyList<string> List(EngineResult deployed, string name) =>
        deployed.Outputs[name] is PropertyValue.List list ? [.. list.Items.OfType<PropertyValue.Text>().Select(item => item.Value)] : [];
}
