using XdrInfra.Kql.Lexing;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary>The <c>name=value</c> options between an operator and its arguments, such as <c>kind=inner</c>; hints are read and change nothing.</summary>
internal sealed class OperatorParameters
{
    private readonly Dictionary<string, Token> _values = new(StringComparer.Ordinal);

    /// <summary>Reads options of these names, and any <c>hint.</c> option.</summary>
    public static OperatorParameters Parse(Parser parser, params ReadOnlySpan<string> names)
    {
        var parameters = new OperatorParameters();
        while (parser.Current.Kind == TokenKind.Name && NameLength(parser) is var length && parser.Peek(length).Is("="))
        {
            var name = parser.Current.Text;
            if (name != "hint" && !names.Contains(name))
            {
                break;
            }

            var key = length == 1 ? name : $"{name}.{parser.Peek(2).Text}";
            for (var i = 0; i <= length; i++)
            {
                parser.Next();
            }

            parameters._values[key] = parser.Next();
            SkipNameList(parser, name);
            parser.Accept(",");
        }

        return parameters;
    }

    public string? Value(string name) => _values.TryGetValue(name, out var token) ? token.Content : null;

    public TextSpan Span(string name) => _values[name].Span;

    // hint.shufflekey and the like have a dot in their name.
    private static int NameLength(Parser parser) => parser.At("hint") && parser.Peek().Is(".") ? 3 : 1;

    // hint.shufflekey = (a, b)
    private static void SkipNameList(Parser parser, string name)
    {
        if (name != "hint" || !parser.Previous.Is("("))
        {
            return;
        }

        while (!parser.AtEnd && !parser.Accept(")"))
        {
            parser.Next();
        }
    }
}
