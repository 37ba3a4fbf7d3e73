using System.Reflection;
using System.Runtime.CompilerServices;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using XdrInfra.Model.Settings.Schema;
using YamlDotNet.Core;

namespace XdrInfra.Model.Tests.Findings;

/// <summary>Calls every method that makes a finding with made-up arguments: one method, one code.</summary>
public sealed class CodeTests
{
    private static readonly IReadOnlyList<(string Method, string Code)> Codes =
    [
        .. typeof(Finding).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Findings", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(Finding))
            .Select(method => ($"{method.DeclaringType!.Name}.{method.Name}", Call(method).Code)),
    ];

    [Fact]
    public void A_code_belongs_to_one_method() => Codes.Select(pair => pair.Code).ShouldBeUnique();

    [Fact]
    public void Every_code_has_a_title_and_every_title_a_code() =>
        SettingCodes.All.Select(help => help.Code).ShouldBe(Codes.Select(pair => pair.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void Slugs_and_titles_are_unique()
    {
        SettingCodes.All.Select(help => help.Slug).ShouldBeUnique();
        SettingCodes.All.Select(help => help.Title).ShouldBeUnique();
    }

    [Fact]
    public void Every_message_is_a_sentence() => typeof(Finding).Assembly.GetTypes()
        .Where(type => type.Name.EndsWith("Findings", StringComparison.Ordinal))
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(method => method.ReturnType == typeof(Finding))
        .Select(method => Call(method).Message)
        .ShouldAllBe(message => message.EndsWith('.') && !message.Contains('!') && !message.Contains("please", StringComparison.OrdinalIgnoreCase));

    private static Finding Call(MethodInfo method)
    {
        var target = method.IsStatic ? null : method.DeclaringType!.GetConstructors().Single() is var constructor
            ? constructor.Invoke([.. constructor.GetParameters().Select(MadeUp)])
            : null;
        return (Finding)method.Invoke(target, [.. method.GetParameters().Select(MadeUp)])!;
    }

    private static object? MadeUp(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => parameter.Name == "reason" ? "text." : "text",
        var type when type == typeof(int) => 1,
        var type when type == typeof(long) => 1L,
        var type when type == typeof(byte) => (byte)1,
        var type when type == typeof(char) => 'a',
        var type when type == typeof(Mark) => Mark.Empty,
        var type when type == typeof(Location) => Location.None,
        var type when type == typeof(Exception) => new IOException(),
        var type when type == typeof(IReadOnlyList<string>) => new[] { "text" },
        var type when type == typeof(TextRule) => TextRules.Any,
        var type when type == typeof(KeyRule) => new KeyRule("table", ["text"]),
        var type when type == typeof(SettingShape) => new SettingShape.Flag(),
        var type when type == typeof(SettingShape.Duration) => new SettingShape.Duration(TimeSpan.Zero, TimeSpan.FromDays(1)),
        var type => RuntimeHelpers.GetUninitializedObject(type),
    };
}
