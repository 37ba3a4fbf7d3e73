namespace XdrInfra.Verify.Events;

/// <summary>One line of the portal's list of tables.</summary>
/// <param name="Product">The heading it stands under.</param>
/// <param name="Table">Its name.</param>
/// <param name="Ticked">True when the stack asks for it.</param>
public sealed record EventsTable(string Product, string Table, bool Ticked);
