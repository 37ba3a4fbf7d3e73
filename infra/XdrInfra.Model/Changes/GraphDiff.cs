using XdrInfra.Model.Catalog;
using XdrInfra.Model.Graph;

namespace XdrInfra.Model.Changes;

/// <summary>Compares two graphs of one stack: before a change and after it.</summary>
public static class GraphDiff
{
    /// <param name="before">Null for a stack that is new.</param>
    /// <param name="after">Null for a stack whose file is gone.</param>
    /// <param name="catalog">Says which tables are charged.</param>
    public static StackDiff Compare(ResourceGraph? before, ResourceGraph? after, TableCatalog catalog)
    {
        var oldTables = Tables(before);
        var newTables = Tables(after);
        return new(after?.Stack ?? before?.Stack ?? "", Changes(before, after))
        {
            RetentionLost = after is null ? [] : RetentionLosses.Between(before, after),
            ChargedTablesGained = [.. newTables.Except(oldTables, StringComparer.Ordinal).Where(table => catalog.Find(table) is { Free: false })],
            TablesDropped = [.. oldTables.Except(newTables, StringComparer.Ordinal)],
            Notes = Notes(before, after),
        };
    }

    private static List<Change> Changes(ResourceGraph? before, ResourceGraph? after)
    {
        var changes = new List<Change>();
        foreach (var resource in after?.Resources ?? [])
        {
            var change = before?.Find(resource.Name) is { } old
                ? ResourceDiff.Between(old, resource)
                : new(resource.Name, resource.Type, ChangeKind.Create) { Origin = resource.Origin };
            if (change.Kind != ChangeKind.Same)
            {
                changes.Add(change);
            }
        }

        foreach (var gone in before?.Resources ?? [])
        {
            if (after?.Find(gone.Name) is null)
            {
                changes.Add(Removals.Of(gone));
            }
        }

        return changes;
    }

    private static IReadOnlyList<string> Notes(ResourceGraph? before, ResourceGraph? after) => (before, after) switch
    {
        (null, not null) => ["The stack is new."],
        (not null, null) => ["The file of the stack is gone. Nothing happens in Azure until someone destroys the stack, which would do what is said here."],
        _ => [],
    };

    /// <summary>The tables that the graph says shall stream.</summary>
    private static IReadOnlyList<string> Tables(ResourceGraph? graph) =>
        graph?.Outputs["tables"] is PropertyValue.List tables ? [.. tables.Items.OfType<PropertyValue.Text>().Select(table => table.Value)] : [];
}
