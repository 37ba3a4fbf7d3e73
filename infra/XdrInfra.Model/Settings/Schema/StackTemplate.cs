using XdrInfra.Model.Settings.Reading;

namespace XdrInfra.Model.Settings.Schema;

/// <summary>
/// Writes a new stack file: what is required with values to replace, everything else as a comment that shows
/// its default or an example.
/// </summary>
public static class StackTemplate
{
    public static void Write(string stack, TextWriter output)
    {
        output.Write($"# yaml-language-server: $schema={StackSchemaWriter.FileName}\n");
        output.Write($"# The stack {stack}. Lines with a '#' before a key show what holds when they stay as they are, or an example.\n");
        output.Write("config:\n");
        foreach (var member in SettingsSchema.Root.Members)
        {
            WriteMember(member, stack, 1, isShown: true, output);
        }
    }

    private static void WriteMember(SettingMember member, string stack, int depth, bool isShown, TextWriter output)
    {
        var written = isShown && member.Required;
        output.Write($"{Indent(depth)}# {member.Description}{Legal(member.Shape)}\n");
        if (member.Shape is SettingShape.Group group)
        {
            output.Write($"{Start(depth, written)}{member.Name}:\n");
            foreach (var inner in group.Members)
            {
                WriteMember(inner, stack, depth + 1, written, output);
            }
        }
        else
        {
            var value = member.Name == "xdr-infra:environment" ? Plain(stack) : Value(member);
            output.Write($"{Start(depth, written)}{member.Name}:{(value.Length == 0 ? "" : " " + value)}\n");
        }
    }

    private static string Value(SettingMember member) => member.Default is { } standing && (member.Example is null || !IsEmpty(standing))
        ? standing
        : member.Example ?? Sample(member.Shape);

    /// <summary>A stack may be called 2027 or true; such a name needs quotes.</summary>
    private static string Plain(string stack) => ScalarKinds.OfPlain(stack) == ScalarKind.Text ? stack : $"\"{stack}\"";

    private static string Sample(SettingShape shape) => shape switch
    {
        SettingShape.Choice choice => choice.Legal[0],
        SettingShape.Flag => "true",
        SettingShape.Whole whole => $"{whole.Min}",
        _ => "",
    };

    private static string Legal(SettingShape shape) => shape switch
    {
        SettingShape.Choice { Legal.Count: <= 8 } choice => $" One of {string.Join(", ", choice.Legal)}.",
        SettingShape.Whole whole => $" From {whole.Min} to {whole.Max}.",
        SettingShape.List { Item: SettingShape.Choice { Legal.Count: <= 8 } item } => $" Any of {string.Join(", ", item.Legal)}.",
        _ => "",
    };

    private static bool IsEmpty(string standing) => standing is "[]" or "{}";

    private static string Start(int depth, bool written) => written ? Indent(depth) : Indent(depth) + "# ";

    private static string Indent(int depth) => new(' ', depth * 2);
}
