using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary>The state of one run: its moment, its tables, its budgets, and what is computed once for it.</summary>
internal sealed class Run(IDatabase database, QueryOptions options, CancellationToken cancellationToken)
{
    // A few seconds of multiplying.
    private const long StepBudget = 5_000_000_000;

    // Looking at the clock takes longer than asking for cancellation.
    private const uint ChecksBetweenClocks = 16;

    private readonly Dictionary<string, Table> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<object, object> _once = new(ReferenceEqualityComparer.Instance);
    private readonly long _started = options.Clock.GetTimestamp();
    private long _bytes;
    private long _rows;
    private long _steps;
    private uint _checks;

    public QueryOptions Options => options;

    public DateTime Now { get; } = DateTime.SpecifyKind(options.Now, DateTimeKind.Utc);

    public RegexCache Regexes => field ??= new(options.RegexTimeout, this);

    /// <summary>Stops the query when nobody waits for it any more, or when it has had its time. Every loop over rows, values or states comes here before a tenth of a second is over.</summary>
    public void Check()
    {
        if (++_checks % ChecksBetweenClocks == 0 && options.Clock.GetElapsedTime(_started) is var elapsed && elapsed > options.TimeBudget)
        {
            throw new QueryLimitException("KQL0415", $"The query runs for longer than {options.TimeBudget.TotalSeconds} seconds; filter earlier, or ask for less time.");
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    public Table Snapshot(TableSchema schema)
    {
        if (!_tables.TryGetValue(schema.Name, out var table))
        {
            table = database.Snapshot(schema.Name) ?? Table.Empty(schema);
            _tables.Add(schema.Name, table);
        }

        return table;
    }

    /// <summary>The value that belongs to a node of the plan, made at its first use in this run.</summary>
    public T Once<T>(object node, Func<T> make)
        where T : class
    {
        if (_once.TryGetValue(node, out var known))
        {
            return (T)known;
        }

        var made = make();
        _once[node] = made;
        return made;
    }

    /// <summary>Counts bytes of an intermediate result; too many refuse the query.</summary>
    public void Charge(long bytes)
    {
        Expect(bytes);
        _bytes += bytes;
    }

    /// <summary>Refuses the query when so many bytes more would be too many; they are counted later.</summary>
    public void Expect(long bytes)
    {
        if (_bytes + bytes > options.MemoryBudgetBytes)
        {
            throw new QueryLimitException("KQL0401", $"The query needs more than {options.MemoryBudgetBytes >> 20} MiB for intermediate results; filter earlier, or keep fewer columns.");
        }
    }

    /// <summary>Counts the steps of what computes far longer than its data are large; too many refuse the query.</summary>
    public void Compute(long steps)
    {
        _steps += steps;
        if (_steps > StepBudget)
        {
            throw new QueryLimitException("KQL0412", $"The query computes more than {StepBudget / 1_000_000} million steps; give it fewer rows, or shorter arrays and texts.");
        }
    }

    /// <summary>Counts rows that an operator holds.</summary>
    public void Hold(long rows) => Charge(rows * sizeof(int));

    /// <summary>Counts rows that an operator makes; too many refuse the query.</summary>
    public void Produce(long rows)
    {
        Check();
        _rows += rows;
        if (_rows > options.RowBudget)
        {
            throw new QueryLimitException("KQL0402", $"The query makes more than {options.RowBudget} rows on its way; filter earlier, or join on more columns.");
        }

        Charge(rows * sizeof(long));
    }
}
