using XdrInfra.Kql;
using XdrInfra.Kql.Lexing;
using XdrInfra.Model.Catalog;

namespace XdrInfra.Cli.Hunting;

/// <summary>The columns of a query's tables that are not the same in Defender's hunting and in the workspace.</summary>
internal sealed class HuntColumns
{
    private const string UnknownColumn = "KQL0103";

    // Arguments, operands, conditions and keys of a type that does not fit.
    private static readonly HashSet<string> TypeErrors = new(StringComparer.Ordinal) { "KQL0106", "KQL0107", "KQL0111", "KQL0115", "KQL0116", "KQL0120", "KQL0302" };

    private readonly string _text;
    private readonly List<HuntingDifference> _differences;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly Dictionary<string, int> _uses;

    public HuntColumns(string text, AnalyzedQuery query)
    {
        _text = text;
        _differences = [.. query.ReferencedTables.SelectMany(ProductCatalog.HuntingDifferences.Of)];
        _tokens = KqlQuery.Parse(text).Tokens;
        _uses = Uses(_tokens);
    }

    /// <summary>The problem as one of a column that differs; null when it is none.</summary>
    public HuntNote? Explain(KqlDiagnostic diagnostic)
    {
        if (diagnostic.Code == UnknownColumn)
        {
            var name = _text.Substring(diagnostic.Start, diagnostic.Length);
            var match = _differences.Find(difference => difference.HuntingColumn == name && difference.Kind is (HuntingDifferenceKind.NameCase or HuntingDifferenceKind.OnlyHunting));
            return match is null ? null : ColumnRewrite.Note(match, [match.Table], diagnostic.Start, HuntVerdict.Rewrite);
        }

        var typed = TypeErrors.Contains(diagnostic.Code)
            ? _differences.Find(difference => difference.Kind == HuntingDifferenceKind.Type && StandsBeside(difference.HuntingColumn, diagnostic.Start))
            : null;
        return typed is null ? null : new(diagnostic.Start, diagnostic.Code, HuntVerdict.Rewrite, diagnostic.Message, ColumnRewrite.Fix(typed));
    }

    /// <summary>Columns that are there and are not the same in Defender; each once, with all of its tables.</summary>
    public IEnumerable<HuntNote> Notes() =>
        from difference in _differences
        where difference.Kind != HuntingDifferenceKind.OnlyHunting && _uses.ContainsKey(difference.WorkspaceColumn)
        group difference by difference with { Table = string.Empty } into same
        select ColumnRewrite.Note(same.First(), [.. same.Select(difference => difference.Table).Distinct(StringComparer.Ordinal)], _uses[same.Key.WorkspaceColumn], HuntVerdict.Runs);

    // Between the same two pipes.
    private bool StandsBeside(string column, int place)
    {
        var pipes = _tokens.Where(token => token is { Kind: TokenKind.Punctuation, Text: "|" }).Select(token => token.Start).ToList();
        var (from, to) = (pipes.FindLast(pipe => pipe < place), pipes.Find(pipe => pipe > place));
        return _tokens.Any(token => token.Kind == TokenKind.Name && token.Text == column && token.Start >= from && (to == 0 || token.Start < to));
    }

    // Names that the query gives itself, as in x = ..., are no columns of a table.
    private static Dictionary<string, int> Uses(IReadOnlyList<Token> tokens)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count; i++)
        {
            var isName = tokens[i].Kind == TokenKind.Name;
            if (isName && i + 1 < tokens.Count && tokens[i + 1] is { Kind: TokenKind.Punctuation, Text: "=" })
            {
                given.Add(tokens[i].Text);
            }
            else if (isName)
            {
                uses.TryAdd(tokens[i].Text, tokens[i].Start);
            }
        }

        return uses.Where(use => !given.Contains(use.Key)).ToDictionary(StringComparer.Ordinal);
    }
}
