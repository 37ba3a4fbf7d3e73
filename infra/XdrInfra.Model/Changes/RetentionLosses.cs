using XdrInfra.Model.Graph;
using XdrInfra.Model.Output;

namespace XdrInfra.Model.Changes;

/// <summary>Finds where a change keeps data for fewer days.</summary>
internal static class RetentionLosses
{
    private static readonly string[] Properties = ["retentionInDays", "totalRetentionInDays"];

    public static IReadOnlyList<RetentionLoss> Between(ResourceGraph? before, ResourceGraph after) =>
    [
        .. from old in before?.Resources ?? []
           let current = after.Find(old.Name)
           where current is not null
           from property in Properties
           let loss = Of(old, current, property)
           where loss is not null
           select loss,
    ];

    private static RetentionLoss? Of(Resource before, Resource after, string property) =>
        before.Inputs[property] is PropertyValue.Number old && after.Inputs[property] is PropertyValue.Number current && current.Value < old.Value
            ? new(after.Name, Subject(after), property, (int)old.Value, (int)current.Value, current.Origin)
            : null;

    private static string Subject(Resource resource) => resource.Inputs["table"] is { } table ? PropertyText.Of(table) : resource.Name;
}
