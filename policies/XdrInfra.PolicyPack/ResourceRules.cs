using System.Collections.Immutable;
using XdrInfra.Model.Graph;
using XdrInfra.Policies;
using XdrInfra.Policies.Contract;
using XdrInfra.Pulumi.Policy;

namespace XdrInfra.PolicyPack;

/// <summary>The rules that one resource is enough for. They stop a resource before it is made; all others need the whole stack.</summary>
/// <remarks>A test asks each of them about whole stacks and about their resources one by one, and wants the same answer.</remarks>
internal static class ResourceRules
{
    private static readonly string[] OfRetentions = ["XDR3003", "XDR3005", "XDR3006", "XDR3011", "XDR3013"];
    private static readonly string[] OfWorkspaces = ["XDR3012", "XDR3021", "XDR3023", "XDR3024", "XDR3032", "XDR3040"];
    private static readonly string[] OfConnectors = ["XDR3034"];

    private static readonly HashSet<string> Codes = [.. OfRetentions, .. OfWorkspaces, .. OfConnectors];

    // What a rule does not speak of, it is not asked about: a stack has hundreds of resources, and nearly all are of other kinds.
    private static readonly Dictionary<string, IReadOnlyList<IRule>> ByKind = new(StringComparer.Ordinal)
    {
        [ResourceKinds.TableRetention] = Named(OfRetentions),
        [ResourceKinds.Workspace] = Named(OfWorkspaces),
        [ResourceKinds.NativeWorkspace] = Named(OfWorkspaces),
        [ResourceKinds.DefenderXdrConnector] = Named(OfConnectors),
    };

    /// <summary>Rules about one resource.</summary>
    public static IReadOnlyList<IRule> OfResource { get; } = [.. RuleSet.Rules.Where(rule => Includes(rule.Info))];

    /// <summary>Rules about the whole stack.</summary>
    public static IReadOnlyList<IRule> OfStack { get; } = [.. RuleSet.Rules.Where(rule => !Includes(rule.Info))];

    /// <summary>Rules about a resource of a kind.</summary>
    public static IReadOnlyList<IRule> OfKind(string kind) => ByKind.GetValueOrDefault(kind, []);

    // Made once for each kind: the engine asks about every resource.
    private static readonly Dictionary<string, ImmutableArray<NotApplicable>> OthersByKind =
        ByKind.Keys.ToDictionary(kind => kind, kind => Skipped(OfResource.Except(ByKind[kind])), StringComparer.Ordinal);

    private static readonly ImmutableArray<NotApplicable> All = Skipped(OfResource);

    /// <summary>The rules that do not speak of a kind. They are named, because a policy of which the engine hears nothing counts as passed.</summary>
    public static ImmutableArray<NotApplicable> OfOtherKinds(string kind) => OthersByKind.GetValueOrDefault(kind, All);

    public static bool Includes(RuleInfo rule) => Codes.Contains(rule.Code);

    private static ImmutableArray<NotApplicable> Skipped(IEnumerable<IRule> rules) =>
        [.. rules.Select(rule => new NotApplicable(rule.Info.Code, "The rule speaks of resources of other types."))];

    private static IReadOnlyList<IRule> Named(string[] codes) => [.. RuleSet.Rules.Where(rule => codes.Contains(rule.Info.Code))];
}
