using XdrInfra.Model.Settings;
using XdrInfra.Testing.Files;

namespace XdrInfra.Testing.Stacks;

/// <summary>Small stack files for tests: the required settings, and what a test adds to them.</summary>
public static class StackText
{
    public const string File = "stacks/Pulumi.soc.yaml";

    public const string Project = "name: xdr-infra\nruntime: dotnet\nstackConfigDir: stacks\n";

    /// <summary>Lines 1 to 7; line 7 is the workspace, what a test adds starts on line 8.</summary>
    public const string Required = """
        config:
          azure-native:location: westeurope
          azure-native:subscriptionId: 11111111-1111-1111-1111-111111111111
          azure-native:tenantId: 22222222-2222-2222-2222-222222222222
          xdr-infra:environment: soc
          xdr-infra:cloud: public
          xdr-infra:workspace: { resourceGroup: rg-soc, name: law-soc }

        """;

    /// <summary>Reads the required settings with further lines; each is indented by two blanks here.</summary>
    public static SettingsResult Read(params string[] lines) => ReadWhole(Required + string.Concat(lines.Select(line => $"  {line}\n")));

    /// <summary>Reads a whole file as the stack soc.</summary>
    public static SettingsResult ReadWhole(string text) =>
        SettingsReader.Read("soc", new InMemoryFiles(("Pulumi.yaml", Project), (File, text)));

    /// <summary>Settings that must be right.</summary>
    public static StackSettings Settings(params string[] lines)
    {
        var result = Read(lines);
        return result.Settings ?? throw new InvalidOperationException(string.Join(Environment.NewLine, result.Findings));
    }
}
