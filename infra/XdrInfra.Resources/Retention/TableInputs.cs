using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Retention;

/// <summary>How long one table shall be kept.</summary>
internal sealed record TableInputs(string WorkspaceId, string Table, string? Plan, int? RetentionInDays, int? TotalRetentionInDays, bool AllowShorter, Location Origin)
{
    public static IReadOnlyList<InputRule> Rules { get; } =
    [
        InputRule.Text(Outputs.WorkspaceId), InputRule.Text("table"), InputRule.OptionalText("plan", "Analytics", "Basic", "Auxiliary"),
        InputRule.Number("retentionInDays"), InputRule.Number("totalRetentionInDays", required: true), InputRule.Flag("allowShorter"),
        InputRule.Object(Outputs.Prior), InputRule.OptionalText(Outputs.OnDestroy, "keep", "restore"),
    ];

    /// <param name="inputs">Checked inputs.</param>
    public static TableInputs From(PropertyValue.Map inputs) => new(
        inputs.Must(Outputs.WorkspaceId),
        inputs.Must("table"),
        inputs.Text("plan"),
        inputs.Whole("retentionInDays"),
        inputs.Whole("totalRetentionInDays"),
        inputs.Flag("allowShorter") ?? false,
        inputs["totalRetentionInDays"]?.Origin ?? Location.None);
}
