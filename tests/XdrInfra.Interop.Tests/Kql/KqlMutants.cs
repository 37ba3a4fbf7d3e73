using XdrInfra.Kql;
using XdrInfra.Kql.Lexing;

namespace XdrInfra.Interop.Tests.Kql;

/// <summary>Queries of the corpus with one token changed, always in the same way.</summary>
internal static class KqlMutants
{
    private const int Seed = 20_261_121;

    private static readonly string[] Types = ["string", "long", "int", "real", "bool", "datetime", "timespan", "dynamic", "guid", "decimal"];

    public static IEnumerable<KqlCase> Of(IReadOnlyList<KqlCase> corpus, int ofEach)
    {
        var random = new Random(Seed);
        foreach (var query in corpus.Where(query => query.Origin != "broken"))
        {
            var tokens = KqlQuery.Parse(query.Text).Tokens.Where(token => token.Kind != TokenKind.End).ToList();
            for (var i = 0; i < ofEach && tokens.Count > 0; i++)
            {
                yield return new KqlCase("mutant of " + query.Origin, Mutate(query.Text, tokens, random));
            }
        }
    }

    private static string Mutate(string text, List<Token> tokens, Random random)
    {
        var at = random.Next(tokens.Count);
        var token = tokens[at];
        var other = tokens[random.Next(tokens.Count)];
        return random.Next(5) switch
        {
            0 => With(text, token, string.Empty),
            1 => With(text, token, token.Text + " " + token.Text),
            2 => With(text, token, other.Text),
            3 when token.Kind == TokenKind.Name && token.Text.Length > 3 => With(text, token, token.Text[..^2] + token.Text[^1]),
            _ => With(text, token, OfOtherType(token, other, random)),
        };
    }

    // Of what has no type another token takes the place.
    private static string OfOtherType(Token token, Token other, Random random) => token.Kind switch
    {
        TokenKind.String => "7",
        TokenKind.Long or TokenKind.Real => "'7'",
        TokenKind.TimeSpan => "true",
        TokenKind.Name when Types.Contains(token.Text) => Types[random.Next(Types.Length)],
        _ => other.Text,
    };

    private static string With(string text, Token token, string replacement) =>
        string.Concat(text.AsSpan(0, token.Start), replacement, text.AsSpan(token.Start + token.Text.Length));
}
