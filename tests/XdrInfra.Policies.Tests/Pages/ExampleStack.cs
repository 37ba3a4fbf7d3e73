using System.Globalization;

namespace XdrInfra.Policies.Tests.Pages;

/// <summary>One YAML block of a rule's page: which file it is, and what its first line says of it.</summary>
/// <param name="File">For example <c>stacks/Pulumi.prod.yaml</c>.</param>
/// <param name="IsBefore">The stack before the change.</param>
/// <param name="AsOf">The day of the check when the page names one.</param>
/// <param name="Text">The block as it stands.</param>
internal sealed record ExampleStack(string File, bool IsBefore, DateOnly? AsOf, string Text)
{
    private const string AsOfWords = "checked as of ";

    public string Stack => File["stacks/Pulumi.".Length..^".yaml".Length];

    /// <summary>The YAML blocks of a section.</summary>
    public static IReadOnlyList<ExampleStack> In(string section) =>
        [.. section.Split("```yaml\n").Skip(1).Select(block => Of(block.Split("```", 2)[0]))];

    /// <summary>The block with the required settings that it leaves out.</summary>
    public string Complete()
    {
        var missing = Required().Where(line => !Text.Contains($"  {line.Split(": ", 2)[0]}:", StringComparison.Ordinal));
        return Text + string.Concat(missing.Select(line => $"  {line}\n"));
    }

    private static ExampleStack Of(string text)
    {
        var words = text.Split('\n', 2)[0].TrimStart('#', ' ').Split(", ");
        var asOf = words.FirstOrDefault(word => word.StartsWith(AsOfWords, StringComparison.Ordinal));
        return new ExampleStack(
            words[0],
            words.Contains("before the change"),
            asOf is null ? null : DateOnly.Parse(asOf[AsOfWords.Length..], CultureInfo.InvariantCulture),
            text);
    }

    private string[] Required() =>
    [
        "azure-native:location: westeurope",
        "azure-native:subscriptionId: 11111111-1111-1111-1111-111111111111",
        "azure-native:tenantId: 22222222-2222-2222-2222-222222222222",
        $"xdr-infra:environment: {Stack}",
        "xdr-infra:cloud: public",
        $"xdr-infra:workspace: {{ resourceGroup: rg-soc-{Stack}, name: law-soc-{Stack} }}",
    ];
}
