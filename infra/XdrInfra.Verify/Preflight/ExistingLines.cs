using XdrInfra.Model.Settings;
using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Facts;

namespace XdrInfra.Verify.Preflight;

/// <summary>What is there already, and what a deployment would do with it.</summary>
internal sealed class ExistingLines(StackSettings settings, PreflightFacts facts)
{
    public IEnumerable<PreflightLine> All()
    {
        yield return Thing("Resource group", facts.Group, "adopted", settings.Workspace.Create.Or(false));
        yield return Thing("Workspace", facts.Workspace, "adopted", settings.Workspace.Create.Or(false));
        yield return Thing("Microsoft Sentinel", facts.Onboarding, "adopted", mayCreate: true);
        yield return Thing("Solution \"Microsoft Defender XDR\"", facts.Solution, $"version {PreflightFacts.Text(facts.Solution, "properties.version")} is kept or updated", settings.Solution.Install.Or(true));
        yield return Connector();
        yield return Rules();
        if (settings.Entities.ActiveDirectory.Or(false) || settings.Entities.EntraId.Or(false))
        {
            yield return Setting("Entity analytics", facts.EntityAnalytics, "properties.entityProviders");
        }

        if (settings.Entities.BehaviorAnalytics.Count > 0)
        {
            yield return Setting("Behavior analytics", facts.BehaviorAnalytics, "properties.dataSources");
        }

        if (settings.Entities.ActiveDirectory.Or(false))
        {
            yield return new PreflightLine("Defender for Identity with a sensor", PreflightState.Unknown, "No interface of Azure tells; recent on-premises users in IdentityInfo prove it (check XDR5044).", "Onboard Defender for Identity and install a sensor on a domain controller.");
        }
    }

    /// <summary>The connector with incidents on is the prerequisite; data proves it afterwards.</summary>
    public string PortalReady() => (facts.Connectors, Found()) switch
    {
        (not (Answer.Rows or Answer.Missing), _) => "not proven",
        (_, { } connector) when Is(connector.Text("properties.dataTypes.incidents.state"), "Enabled") => "yes",
        _ when settings.Connector.ManagedBy.Or(ConnectorManagedBy.Auto) == ConnectorManagedBy.Portal => "not proven",
        _ => "no",
    };

    private static PreflightLine Setting(string title, Answer answer, string values) => answer switch
    {
        Answer.Rows { Items: [var row, ..] } => new(title, PreflightState.Note, $"It is on for {string.Join(", ", row.Texts(values))}; what the stack asks for is added, nothing is taken away."),
        Answer.Rows or Answer.Missing or Answer.Nothing => new(title, PreflightState.Note, "It is off; it is switched on."),
        _ => new(title, PreflightState.Unknown, PreflightFacts.Why(answer)),
    };

    private bool IsAssociated => PreflightFacts.Rows(facts.Workspace).Any(row => row.Texts("properties.features.associations").Count > 0);

    private PreflightLine Connector() => (facts.Connectors, Found()) switch
    {
        (Answer.Rows or Answer.Missing, null) when IsAssociated => new("Connector", PreflightState.Note, "Azure lists none, but the workspace carries the marks of the Defender portal, which manages the connector.", "If this is not the primary workspace there, no XDR data arrives here."),
        (_, { } found) => new("Connector", PreflightState.Note, $"It exists (incidents {found.Text("properties.dataTypes.incidents.state") ?? "not set"}, alerts {found.Text("properties.dataTypes.alerts.state") ?? "not set"}) and is adopted."),
        (Answer.Rows or Answer.Missing, _) => new("Connector", PreflightState.Note, "Azure lists none; it is created, unless the Defender portal manages the workspace."),
        _ => new("Connector", PreflightState.Unknown, PreflightFacts.Why(facts.Connectors)),
    };

    private PreflightLine Rules()
    {
        var on = PreflightFacts.Rows(facts.Rules).Where(row => Is(row.Text("kind"), "MicrosoftSecurityIncidentCreation") && row.IsTrue("properties.enabled")
            && Defender.ReplacedRuleProducts.Contains(row.Text("properties.productFilter") ?? "", StringComparer.OrdinalIgnoreCase)).Select(row => row.Text("properties.displayName") ?? "").ToList();
        var isKept = settings.IncidentCreationRules.Or(IncidentCreationRulesMode.Disable) == IncidentCreationRulesMode.Keep;
        return (facts.Rules, on.Count) switch
        {
            (not (Answer.Rows or Answer.Missing), _) => new("Incident creation rules", PreflightState.Unknown, PreflightFacts.Why(facts.Rules)),
            (_, 0) => new("Incident creation rules", PreflightState.Note, "None is on for the integrated products."),
            _ => new("Incident creation rules", PreflightState.Note, $"{on.Count} are on and {(isKept ? "stay on; duplicates are expected" : "will be turned off")}: {string.Join(", ", on)}."),
        };
    }

    private Row? Found() => PreflightFacts.Rows(facts.Connectors).FirstOrDefault(row => Is(row.Text("kind"), ConnectorFacts.Kind));

    private static PreflightLine Thing(string title, Answer answer, string what, bool mayCreate) => answer switch
    {
        Answer.Rows => new(title, PreflightState.Note, $"It exists; {what}."),
        Answer.Missing or Answer.Nothing => new(title, PreflightState.Note, mayCreate ? "It does not exist; it is created." : "It does not exist, and the stack does not create it.", mayCreate ? null : "Create it, or let the stack create it."),
        _ => new(title, PreflightState.Unknown, PreflightFacts.Why(answer)),
    };

    private static bool Is(string? left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
