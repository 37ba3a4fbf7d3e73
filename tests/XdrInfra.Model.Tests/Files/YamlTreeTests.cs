using XdrInfra.Model.Files;
using YamlDotNet.Core;

namespace XdrInfra.Model.Tests.Files;

public sealed class YamlTreeTests
{
    [Fact]
    public void An_alias_beside_what_it_names_is_read() =>
        YamlTree.Load("a: &x [1, 2]\nb: *x").Documents.ShouldHaveSingleItem();

    [Fact]
    public void An_alias_inside_of_what_it_names_is_refused() =>
        Message("a: &x [1, *x]").ShouldBe("The alias 'x' stands inside of what it names.");

    [Fact]
    public void Nesting_ends_at_64() => Message(new string('[', 65)).ShouldBe("Values are nested more than 64 deep.");

    [Fact]
    public void Aliases_count_in_full()
    {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(Enumerable.Range(1, 9).Select(level => $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]\n"));

        Message(bomb).ShouldBe("The text unfolds into more than 100000 values, aliases counted in full.");
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused_like_any_other_mistake() =>
        Message("a: \"\\ud800\"").ShouldBe("While scanning a quoted scalar, found invalid Unicode surrogates.");

    private static string Message(string text) => Should.Throw<YamlException>(() => YamlTree.Load(text)).Message;
}
