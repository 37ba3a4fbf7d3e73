namespace XdrInfra.Model.Catalog;

/// <summary>Whether a cloud carries a table, and every source that was asked.</summary>
/// <param name="Level">What the sources agree on; <see cref="SupportLevel.Disputed"/> when they do not.</param>
/// <param name="Statements">Empty when no source speaks of the table.</param>
public sealed record CloudSupport(SupportLevel Level, IReadOnlyList<SupportStatement> Statements)
{
    /// <summary>Joins what the sources say.</summary>
    public static CloudSupport Of(IReadOnlyList<SupportStatement> statements)
    {
        var levels = statements.Select(statement => statement.Level).Distinct().ToList();
        return new(
            levels.Count switch
            {
                0 => SupportLevel.General,
                1 => levels[0],
                _ => SupportLevel.Disputed,
            },
            statements);
    }
}
