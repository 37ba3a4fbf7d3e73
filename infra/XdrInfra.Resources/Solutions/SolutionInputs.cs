using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Solutions;

/// <summary>A solution of the Content Hub that shall be installed.</summary>
internal sealed record SolutionInputs(string WorkspaceId, string ContentId, string Version, Location Origin)
{
    public const string Latest = "latest";

    public static IReadOnlyList<InputRule> Rules { get; } =
    [
        InputRule.Text(Outputs.WorkspaceId), InputRule.Text("contentId"), InputRule.OptionalText("version"), InputRule.Object(Outputs.Prior),
        InputRule.OptionalText(Outputs.OnDestroy, "keep", "restore"),
    ];

    public bool IsLatest => string.Equals(Version, Latest, StringComparison.OrdinalIgnoreCase);

    /// <param name="inputs">Checked inputs.</param>
    public static SolutionInputs From(PropertyValue.Map inputs) => new(
        inputs.Must(Outputs.WorkspaceId), inputs.Must("contentId"), inputs.Text("version") ?? Latest, inputs["version"]?.Origin ?? Location.None);
}
