using XdrInfra.Policies.Contract;

namespace XdrInfra.Policies.Running;

/// <summary>Where the rules' pages are to be read: below the address of a checkout, for example the commit that a pipeline runs on.</summary>
/// <param name="Root">Ends with a slash; null when nobody knows, then findings carry no address.</param>
public sealed record RuleLinks(Uri? Root)
{
    public static RuleLinks None { get; } = new((Uri?)null);

    public string? Of(RuleInfo rule) => Root is null ? null : new Uri(Root, rule.Page).AbsoluteUri;
}
