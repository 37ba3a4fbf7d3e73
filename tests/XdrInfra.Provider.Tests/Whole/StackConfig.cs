using System.Text;
using XdrInfra.Testing.Stacks;
using YamlDotNet.Serialization;

namespace XdrInfra.Provider.Tests.Whole;

/// <summary>A stack file of the repo as the engine hands it to a program: key to text, objects and lists as JSON.</summary>
internal static class StackConfig
{
    public static Dictionary<string, string> Of(string stack)
    {
        var yaml = Encoding.UTF8.GetString(RepoStacks.Files().Read($"stacks/Pulumi.{stack}.yaml"));
        var file = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build()
            .Deserialize<Dictionary<string, Dictionary<string, object>>>(yaml);
        var json = new SerializerBuilder().JsonCompatible().Build();
        return file["config"].ToDictionary(entry => entry.Key, entry => entry.Value as string ?? json.Serialize(entry.Value).Trim());
    }
}
