using System.Text;
using System.Text.Json;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings.Schema;
using XdrInfra.Testing.Stacks;

namespace XdrInfra.Model.Tests.Settings.Schema;

public sealed class StackSchemaWriterTests
{
    [Fact]
    public void The_file_beside_the_stacks_is_what_the_settings_say() =>
        Encoding.UTF8.GetString(RepoStacks.Files().Read($"stacks/{StackSchemaWriter.FileName}"))
            .ShouldBe(Schema(), $"Write it anew with: xdr schema > stacks/{StackSchemaWriter.FileName}");

    [Fact]
    public void Describes_every_key_at_the_top_with_a_sentence()
    {
        using var schema = JsonDocument.Parse(Schema());
        var properties = schema.RootElement.GetProperty("properties").GetProperty("config").GetProperty("properties");

        properties.EnumerateObject().Select(property => property.Name).ShouldBe(SettingsSchema.Root.Members.Select(member => member.Name));
        properties.EnumerateObject().ShouldAllBe(property => property.Value.GetProperty("description").GetString()!.EndsWith('.'));
    }

    private static string Schema()
    {
        using var text = new StringWriter();
        StackSchemaWriter.Write(text);
        return text.ToString();
    }
}
