using XdrInfra.Model.Settings.Schema;
using XdrInfra.Model.Values;

namespace XdrInfra.Model.Settings.Reading;

/// <summary>The settings under <c>xdr-infra:verify</c>.</summary>
internal static class VerifyBinder
{
    public static VerifySettings Bind(SettingScope scope)
    {
        var freshness = scope.Leaves("freshness", LeafReader.Duration);
        return new()
        {
            Wait = scope.Duration("wait"),
            IncidentLatency = scope.Duration("incidentLatency"),
            SyncDelay = scope.Duration("syncDelay"),
            DefaultFreshness = freshness.TryGetValue(VerifyShape.DefaultKey, out var standing) ? standing : Value<TimeSpan>.Unknown(scope.At),
            Freshness = freshness.Without(VerifyShape.DefaultKey),
            Folder = scope.Text("folder"),
            Off = scope.Groups("off", off => new CheckOff(off.At, off.Text("reason"), off.Date("expires"))),
        };
    }
}
