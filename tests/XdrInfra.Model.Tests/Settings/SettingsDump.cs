using System.Collections;
using System.Globalization;
using System.Text;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;

namespace XdrInfra.Model.Tests.Settings;

/// <summary>Settings as text without the places they came from, to compare two ways of reading.</summary>
internal static class SettingsDump
{
    public static string Of(StackSettings settings)
    {
        var text = new StringBuilder();
        Dump(settings with { File = "" }, "", text);
        return text.ToString();
    }

    private static void Dump(object? value, string path, StringBuilder text)
    {
        switch (value)
        {
            case null or Location:
                break;
            case not null when value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>):
                Dump(type.GetProperty("Value")!.GetValue(value), $"{path}[{type.GetProperty("Key")!.GetValue(value)}]", text);
                break;
            case string or ValueType:
                text.Append(CultureInfo.InvariantCulture, $"{path} = {value}\n");
                break;
            case IEnumerable items:
                var index = 0;
                foreach (var item in items)
                {
                    Dump(item, $"{path}[{index++}]", text);
                }

                break;
            default:
                foreach (var property in value.GetType().GetProperties().Where(property => property.Name != "EqualityContract"))
                {
                    Dump(property.GetValue(value), $"{path}.{property.Name}", text);
                }

                break;
        }
    }
}
