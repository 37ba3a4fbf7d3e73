using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;

namespace XdrInfra.Kql.Binding;

/// <summary>Names of <c>let</c>, of parameters and of <c>as</c>; inner names hide outer ones.</summary>
/// <param name="outer">The names around; null at the outermost.</param>
/// <param name="ofRow">The names stand for columns that the rows at hand lack, and no query within sees them.</param>
internal sealed class NameScope(NameScope? outer, bool ofRow = false)
{
    private readonly Dictionary<string, Meaning> _names = new(StringComparer.Ordinal);

    /// <summary>What a name means.</summary>
    public abstract record Meaning
    {
        private Meaning() { }   // closed set: only the nested cases below

        public sealed record Value(Scalar Scalar) : Meaning;

        public sealed record Rows(Plan Plan) : Meaning
        {
            /// <summary>Set when a table is missing that this name needs.</summary>
            public UnresolvedRows? Unresolved { get; init; }

            /// <summary>The rows for one use of the name.</summary>
            public Plan Use() => Unresolved?.Use() ?? Plan;
        }

        /// <summary>A record of other rows beside those at hand, such as a step of a scan: its columns stand in the same batch from <c>First</c> on.</summary>
        public sealed record Record(RowType Row, int First) : Meaning;

        public sealed record Function(string Name, Expr.Lambda Lambda, NameScope Closure) : Meaning;
    }

    /// <summary>The names as they are now, unaffected by those declared later.</summary>
    public NameScope Snapshot()
    {
        var copy = new NameScope(outer, ofRow);
        foreach (var (name, meaning) in _names)
        {
            copy.Declare(name, meaning);
        }

        return copy;
    }

    /// <summary>What a query within an expression sees.</summary>
    public NameScope OfQueries => ofRow && outer is not null ? outer.OfQueries : this;

    public IEnumerable<string> Names => outer is null ? _names.Keys : _names.Keys.Concat(outer.Names);

    public void Declare(string name, Meaning meaning) => _names[name] = meaning;

    public Meaning? Find(string name) => _names.GetValueOrDefault(name) ?? outer?.Find(name);
}
