namespace XdrInfra.Model.Catalog;

/// <summary>Whether a cloud carries a table, and every source that was asked.</summary>
/// <param name="Level">What the sources agree on; <see cref="SupportLevel.Disputed"/> when they do not.</param>
/// <param name="Statements">Empty when no source speaks of the table.</param>
public sealed record CloudSupport(SupportLevel Level, IReadOnlyList<SupportStatement> Statements)
{
    /// <summary>No source speaks of the table.</summary>
    public static CloudSupport Silent { get; } = new(SupportLevel.General, []);

    /// <summary>Joins what the sources say.</summary>
    public static CloudSupport Of(IReadOnlyList<SupportStatement> statements)
    {
        if (statements.Count == 0)
        {
            return Silent;
        }

        var level = statements[0].Level;
        foreach (var statement in statements)
        {
            level = statement.Level == level ? level : SupportLevel.Disputed;
        }

        return new(level, statements);
    }
}
