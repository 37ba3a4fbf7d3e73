using XdrInfra.Kql.Lexing;

namespace XdrInfra.Kql.Parsing;

/// <summary>Which tokens stand in which brackets. Only brackets that are closed count: one that was forgotten must not swallow what follows.</summary>
internal sealed class BracketMap
{
    private const int None = -1;

    private readonly HashSet<int> _strays = [];
    private readonly int[] _inside;
    private readonly int[] _closedAt;

    public BracketMap(IReadOnlyList<Token> tokens)
    {
        _inside = new int[tokens.Count];
        _closedAt = new int[tokens.Count];
        Array.Fill(_closedAt, None);
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Closes(tokens[i], open, tokens))
            {
                _closedAt[open.Pop()] = i;
            }
            else if (tokens[i].Is(")") || tokens[i].Is("}"))
            {
                _strays.Add(i);
            }

            _inside[i] = open.Count == 0 ? None : open.Peek();
            if (tokens[i].Is("(") || tokens[i].Is("{"))
            {
                open.Push(i);
            }
        }

        // An opening bracket comes before what it holds, so the brackets around it are known by then.
        for (var i = 0; i < tokens.Count; i++)
        {
            _inside[i] = _inside[i] is var bracket && bracket != None && _closedAt[bracket] == None ? _inside[bracket] : bracket;
        }
    }

    /// <summary>Both stand in the same brackets.</summary>
    public bool IsBeside(int first, int second) => _inside[first] == _inside[second];

    /// <summary>The second ends the brackets of the first or stands behind them, or it closes what nobody opened.</summary>
    public bool HasEnded(int first, int second) => _strays.Contains(second) || (_inside[first] is var bracket && bracket != None && _closedAt[bracket] <= second);

    private static bool Closes(Token token, Stack<int> open, IReadOnlyList<Token> tokens) =>
        open.Count > 0 && ((token.Is(")") && tokens[open.Peek()].Is("(")) || (token.Is("}") && tokens[open.Peek()].Is("{")));
}
