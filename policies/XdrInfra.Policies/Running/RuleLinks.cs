using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Pages;

namespace XdrInfra.Policies.Running;

/// <summary>Where the pages are to be read: below the address of a checkout, for example the commit that a pipeline runs on.</summary>
/// <param name="Root">What stands before the path of a page, for example an address that ends with a slash; null when nobody knows, then findings carry no address.</param>
/// <param name="Ending">What stands behind the path, for example the commit where a host wants it there.</param>
public sealed record RuleLinks(Uri? Root, string Ending = "")
{
    public static RuleLinks None { get; } = new((Uri?)null);

    /// <summary>The list of all rules.</summary>
    public string? Index => Of(RuleIndex.Path);

    public string? Of(RuleInfo rule) => Of(rule.Page);

    /// <summary>The section about a code that belongs to no rule.</summary>
    public string? OfCode(string code) => Of(CodePage.Path) is { } page ? $"{page}#{code.ToLowerInvariant()}" : null;

    private string? Of(string page) => Root is null ? null : $"{Root.AbsoluteUri}{page}{Ending}";
}
