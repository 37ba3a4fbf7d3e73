using XdrInfra.Model.Values;

namespace XdrInfra.Model.Settings.Reading;

/// <summary>The settings under <c>xdr-infra:retention</c>.</summary>
internal static class RetentionBinder
{
    public static RetentionSettings Bind(SettingScope scope) => new()
    {
        Origin = scope.At,
        Default = Default(scope.Group("default")),
        Tables = scope.Groups("tables", Table),
        MinimumDays = scope.Whole("minimumDays"),
        AllowShorter = scope.Flag("allowShorter"),
    };

    private static TableRetentionSettings Default(SettingScope scope) => new()
    {
        Origin = scope.At,
        Plan = Value<TablePlan>.Absent(scope.At),
        AnalyticsDays = scope.Whole("analyticsDays"),
        TotalDays = scope.Whole("totalDays"),
    };

    private static TableRetentionSettings Table(SettingScope scope) => new()
    {
        Origin = scope.At,
        Plan = scope.Choice("plan", SettingWords.Plans),
        AnalyticsDays = scope.Whole("analyticsDays"),
        TotalDays = scope.Whole("totalDays"),
    };
}
