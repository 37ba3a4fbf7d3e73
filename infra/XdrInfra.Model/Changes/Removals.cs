using XdrInfra.Model.Graph;

namespace XdrInfra.Model.Changes;

/// <summary>What becomes of a resource that goes out of a stack file.</summary>
public static class Removals
{
    public static Change Of(Resource gone)
    {
        var restores = !gone.RetainOnDelete && gone.Inputs["onDestroy"] is PropertyValue.Text { Value: "restore" };
        return new(gone.Name, gone.Type, restores ? ChangeKind.Delete : ChangeKind.Forget)
        {
            Notes = [restores ? GivenBack(gone) : Kept(gone)],
            Origin = gone.Origin,
        };
    }

    private static string Kept(Resource gone) => gone.Inputs["onDestroy"] is PropertyValue.Unknown
        ? "What happens in Azure is not known: 'onDestroy' is not readable here."
        : "It stays in Azure as it is; only the ownership is dropped.";

    private static string GivenBack(Resource gone) => gone.Type switch
    {
        ResourceKinds.DefenderXdrConnector => "It is disconnected, if we connected it.",
        ResourceKinds.Solution => "It is uninstalled, if we installed it.",
        ResourceKinds.EntityAnalytics or ResourceKinds.BehaviorAnalytics => "It goes back to what was there before us, if nobody has touched it since.",
        ResourceKinds.IncidentCreationRules => "The rules that we disabled are enabled again, if nobody has touched them since and no Defender XDR connector is left.",
        ResourceKinds.TableRetention => "It goes back to what was there before us, and is never lowered.",
        _ => "It goes back to what was there before us.",
    };
}
