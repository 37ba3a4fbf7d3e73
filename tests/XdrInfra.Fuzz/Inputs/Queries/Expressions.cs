using System.Text.RegularExpressions;
using XdrInfra.Kql;

namespace XdrInfra.Fuzz.Inputs.Queries;

/// <summary>Expressions of a wanted type over the rows of a place.</summary>
internal sealed partial class Expressions(Dice dice, QueryNames names, QueryRows rows)
{
    private const int Depth = 3;

    public KqlType AnyType() => dice.OneOf(Literals.Types);

    public string Of(KqlType type) => Of(type, dice.Next(Depth + 1));

    public string Aggregate(KqlType type) => Fill(dice.OneOf([.. AggregateTemplates.Of(type), .. dice.IsWide ? WideTemplates.AggregatesOf(type) : []]), type, 1);

    /// <summary>No column and no name in it.</summary>
    public string Literal(KqlType type) => dice.OneOf(Literals.Of(type));

    private string Of(KqlType wanted, int depth)
    {
        var type = wanted == KqlType.Unknown || dice.Slips ? AnyType() : wanted;
        if (depth <= 0)
        {
            return Leaf(type);
        }

        return dice.Next(3) == 0 && RegistryCalls.Of(type, dice, argument => argument == KqlType.Dynamic ? Bag() : Of(argument, depth - 1)) is { } call
            ? call
            : Fill(dice.OneOf([.. Templates.Of(type, rows.IsOrdered, rows.Of(type).Count > 0), .. dice.IsWide ? WideTemplates.Of(type, rows.IsOrdered) : []]), type, depth - 1);
    }

    // Of a literal the parser knows whether it is an array or a bag, and takes no other where it wants one of them.
    private string Bag() => rows.Of(KqlType.Dynamic) is { Count: > 0 } bags ? dice.OneOf(bags).Name : dice.OneOf("parse_json('[1,2]')", "todynamic('{}')", "parse_json('{\"k\":[{\"x\":1}]}')");

    private string Leaf(KqlType type)
    {
        var known = rows.Of(type).Concat(names.Variables.Where(variable => variable.Type == type)).ToList();
        return dice.Slips ? "Mising" : known.Count > 0 && !dice.OneIn(4) ? dice.OneOf(known).Name : Literal(type);
    }

    private string Fill(string template, KqlType type, int depth) => Hole().Replace(template, hole =>
    {
        var name = hole.Groups["name"].Value;
        if (Words.Of(name) is { } words)
        {
            return dice.OneOf(words);
        }

        switch (name)
        {
            case "col":
                return dice.OneOf(rows.Of(type)).Name;
            case "table":
                return dice.OneOf(names.Tables).Text;
            case "bag" or "array":
                return Bag();
            default:
                break;
        }

        var wanted = name switch
        {
            "T" => type,
            "any" => AnyType(),
            "key" => dice.OneOf(Literals.Types.Where(key => key != KqlType.Dynamic).ToList()),
            _ => KqlTypes.Parse(name) ?? throw new InvalidOperationException(template),
        };
        return hole.Groups["literal"].Success ? Literal(wanted) : Of(wanted, depth);
    });

    [GeneratedRegex(@"\{(?<literal>=)?(?<name>[A-Za-z]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hole();
}
