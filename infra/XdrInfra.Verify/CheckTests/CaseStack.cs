using System.Text;
using XdrInfra.Model.Files;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace XdrInfra.Verify.CheckTests;

/// <summary>The stack of a case: a complete one, in which a case replaces whole keys.</summary>
internal static class CaseStack
{
    private const string File = "Pulumi.soc.yaml";

    private static readonly (string Key, string Value)[] Base =
    [
        ("azure-native:location", "westeurope"),
        ("azure-native:subscriptionId", "11111111-1111-1111-1111-111111111111"),
        ("azure-native:tenantId", "22222222-2222-2222-2222-222222222222"),
        ("xdr-infra:environment", "soc"),
        ("xdr-infra:cloud", "public"),
        ("xdr-infra:workspace", "{ resourceGroup: rg-soc, name: law-soc, create: true }"),
        ("xdr-infra:entities", "{ activeDirectory: true, entraId: true, behaviorAnalytics: [AuditLogs, SigninLogs] }"),
        ("xdr-infra:events", "[endpoint, office365, identity, cloudApps, alerts]"),
    ];

    /// <summary>The text of a stack file; keys are written without <c>xdr-infra:</c>.</summary>
    public static string Text(params YamlMappingNode?[] changes)
    {
        var values = Base.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var pair in changes.OfType<YamlMappingNode>().SelectMany(change => change.Children))
        {
            values[$"xdr-infra:{Flow(pair.Key)}"] = Flow(pair.Value);
        }

        return values.Aggregate(new StringBuilder("config:\n"), (text, pair) => text.Append($"  {pair.Key}: {pair.Value}\n")).ToString();
    }

    public static SettingsResult Read(string text) => SettingsReader.Read(File, new OneFile(text));

    private static string Flow(YamlNode node) => node switch
    {
        YamlMappingNode map => $"{{ {string.Join(", ", map.Children.Select(pair => $"{Flow(pair.Key)}: {Flow(pair.Value)}"))} }}",
        YamlSequenceNode list => $"[{string.Join(", ", list.Select(Flow))}]",
        YamlScalarNode { Style: ScalarStyle.Plain } plain => plain.Value ?? "null",
        YamlScalarNode quoted => $"\"{quoted.Value}\"",
        _ => "null",
    };

    /// <summary>The only file of a small world.</summary>
    private sealed class OneFile(string text) : IFiles
    {
        public bool Exists(string path) => path == File;

        public byte[] Read(string path) => path == File
            ? Encoding.UTF8.GetBytes(text)
            : throw new UserFailure(ExitCode.Invalid, new Finding("XDR5919", Level.Mandatory, new Location.Whole(path), $"The file \"{path}\" is not part of a check's test."));

        public void Write(string path, ReadOnlySpan<byte> content) => throw new NotSupportedException("A check's test writes no file.");

        public IReadOnlyList<string> List(string folder, string pattern) => [];
    }
}
