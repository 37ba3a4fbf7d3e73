using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Binding;

/// <summary>What all binders of one query share.</summary>
internal sealed class BindingState(DiagnosticBag diagnostics)
{
    /// <summary>Bodies that one query may bind.</summary>
    public const int NodeLimit = 20_000;

    private readonly HashSet<TableReference> _tables = [];
    private readonly Dictionary<(Syntax.Expr Place, NameScope Scope), (Bound Bound, DiagnosticBag Problems)> _shared = new(new PlaceComparer());

    /// <summary>Where problems are reported at the moment.</summary>
    public DiagnosticBag Diagnostics { get; private set; } = diagnostics;

    /// <summary>Every table that the text names, found or not.</summary>
    public IReadOnlyCollection<TableReference> Tables => _tables;

    /// <summary>What stands behind each table, step and name of the query.</summary>
    public PlanCosts Costs { get; } = new();

    /// <summary>A place that is bound twice counts once.</summary>
    public void AddTable(TableReference table) => _tables.Add(table);

    public RenderAnnotation? Render { get; set; }

    /// <summary>The values of <c>set name = value</c>, by name.</summary>
    public Dictionary<string, Syntax.Expr> Options { get; } = new(StringComparer.Ordinal);

    /// <summary>Functions whose body is being bound, to find recursion.</summary>
    public Stack<string> OpenFunctions { get; } = new();

    /// <summary>Functions that a <c>let</c> declares, with the names that it saw.</summary>
    public List<(NameScope.Meaning.Function Function, Binder Binder)> Declared { get; } = [];

    /// <summary>Functions that were called somewhere.</summary>
    public HashSet<object> Called { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Unknown tables are warnings while this is above zero: a fuzzy union goes on without them.</summary>
    public int FuzzyDepth { get; set; }

    /// <summary>Missing tables that fuzzy unions went on without, so far.</summary>
    public int DroppedTables { get; set; }

    /// <summary>Values of <c>let</c> that name a missing table; those that nobody used are reported at the end.</summary>
    public List<UnresolvedRows> Unresolved { get; } = [];

    /// <summary>Further results made by <c>fork</c> and <c>facet</c>.</summary>
    public List<(string Name, Evaluation.Plan Plan)> Extra { get; } = [];

    /// <summary>Bound nodes so far; a query whose functions multiply them without end is refused.</summary>
    public int Nodes { get; set; }

    /// <summary>The run that the binding is for; without one, columns that only the rows know stay open.</summary>
    public Evaluation.Run? Run { get; init; }

    /// <summary>The columns of some step are known only from its rows, so the query is bound again for each run.</summary>
    public bool DependsOnData { get; set; }

    /// <summary>Binds, and keeps what it finds wrong apart from the problems so far.</summary>
    public (T Bound, DiagnosticBag Problems) Apart<T>(Func<T> bind)
    {
        var outer = Diagnostics;
        Diagnostics = new DiagnosticBag();
        try
        {
            return (bind(), Diagnostics);
        }
        finally
        {
            Diagnostics = outer;
        }
    }

    /// <summary>
    /// Binds a query within a condition. A search binds its condition once for each table, and the rows within it are the same every time:
    /// they are bound, and run, once for each place and the names that it sees.
    /// </summary>
    public Bound Shared(Syntax.Expr place, NameScope scope, Func<Bound> bind)
    {
        if (!_shared.TryGetValue((place, scope), out var known))
        {
            known = Apart(bind);
            _shared.Add((place, scope), known);
        }

        foreach (var problem in known.Problems)
        {
            Diagnostics.Add(problem);
        }

        return known.Bound;
    }

    // Two places with the same text are two places.
    private sealed class PlaceComparer : IEqualityComparer<(Syntax.Expr Place, NameScope Scope)>
    {
        public bool Equals((Syntax.Expr Place, NameScope Scope) x, (Syntax.Expr Place, NameScope Scope) y) => ReferenceEquals(x.Place, y.Place) && ReferenceEquals(x.Scope, y.Scope);

        public int GetHashCode((Syntax.Expr Place, NameScope Scope) place) =>
            HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(place.Place), System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(place.Scope));
    }
}
