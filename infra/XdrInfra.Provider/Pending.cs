using XdrInfra.Pulumi.Values;

namespace XdrInfra.Provider;

/// <summary>The state of a resource whose create did not come to its end: its id is kept, so nothing that was made is lost, and the next update creates again.</summary>
internal static class Pending
{
    private const string Mark = "pending";

    public static PropertyMap Of(string id) => PropertyMap.Of(("id", id), (Mark, true));

    public static bool IsPending(PropertyMap outputs) => outputs.ContainsKey(Mark);

    /// <summary>What a handler may see of it: nothing, as after an interruption.</summary>
    public static PropertyMap Seen(PropertyMap outputs) => IsPending(outputs) ? PropertyMap.Empty : outputs;
}
