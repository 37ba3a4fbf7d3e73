using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Model.Settings.Reading;
using XdrInfra.Pulumi.Deployment;
using XdrInfra.Pulumi.Hosting;

namespace XdrInfra.Program;

/// <summary>Findings to the engine's log, each at the resource it concerns, and none with the value of a secret.</summary>
internal sealed class FindingLog(IEngineLog log, ProgramStart start)
{
    public void Write(IReadOnlyList<Finding> findings, ResourceGraph? graph)
    {
        foreach (var finding in findings)
        {
            log.Write(finding.Level == Level.Mandatory ? LogSeverity.Error : LogSeverity.Warning, TextOf(finding), UrnOf(finding.Location, graph));
        }
    }

    private string TextOf(Finding finding)
    {
        if (SecretSettings.KeyOf(finding.Location, start.SecretKeys) is { } key)
        {
            return $"{finding.Code}: The setting '{key}' is not accepted; its value is secret and not shown. Set it without '--secret' to see why.";
        }

        var place = finding.Location is Location.Property { Resource: ConfigReader.Variable, Path: { Length: > 0 } setting } ? $" ({setting})" : "";
        return $"{finding.Code}: {finding.Message}{(finding.Fix is null ? "" : $" {finding.Fix}")}{place}";
    }

    private string? UrnOf(Location location, ResourceGraph? graph) =>
        graph?.Resources.FirstOrDefault(resource => Concerns(resource, location)) is { } found
            ? $"urn:pulumi:{start.Stack}::{start.Project}::{found.Type}::{found.Name}"
            : null;

    private static bool Concerns(Resource resource, Location location) =>
        location is Location.Property property && property.Resource == resource.Name
        || Origins(resource.Inputs).Any(origin => origin is Location.Property or Location.Text && origin == location);

    private static IEnumerable<Location> Origins(PropertyValue value) => value switch
    {
        PropertyValue.Map map => map.Items.Values.SelectMany(Origins).Append(map.Origin),
        PropertyValue.List list => list.Items.SelectMany(Origins).Append(list.Origin),
        PropertyValue.Secret secret => Origins(secret.Inner).Append(secret.Origin),
        _ => [value.Origin],
    };
}
