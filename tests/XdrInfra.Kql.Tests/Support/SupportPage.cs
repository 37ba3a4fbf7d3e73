using System.Text;

namespace XdrInfra.Kql.Tests.Support;

/// <summary>Writes docs/kql.md from the tables that the engine works with.</summary>
internal static class SupportPage
{
    private const string Head = """
        # The KQL that runs here

        Generated from the engine's own tables; a test keeps it true. To renew it: `XDR_ACCEPT=1 dotnet test tests/XdrInfra.Kql.Tests --filter SupportPage`, then look at the change.

        The engine answers the queries of `xdr query --local`, `xdr verify --local`, `xdr checks test` and of the embedded Log Analytics, and it judges those of `xdr hunt`.
        A name under *known, not run* is valid KQL: a query with it is refused with a code of its own, `KQL0201` for operators, `KQL0202` for functions and plugins,
        `KQL0203` for a form of something that otherwise runs. Any other name is an error with the nearest name that exists. Names with and without `_`, and older
        spellings that the language still takes, are listed as they are written.

        Also run: `let` with scalar, tabular and function values, default arguments, `materialize`, `toscalar`; all string operators; `in` with lists, arrays and tables;
        dynamic paths; wildcards in table and column names; `$left` and `$right`; `workspace("x").Table` as the table of the own workspace; functions of the workspace.
        Not run: other clusters and databases, management commands. `hll`, `dcount` and `tdigest` count exactly here, where the service estimates.

        """;

    public static string Text()
    {
        var page = new StringBuilder(Head);
        foreach (var family in SupportMatrix.Families)
        {
            page.Append("\n## ").Append(family.Title).Append("\n\n");
            page.Append($"**Run ({family.Run.Count}):** {Names(family.Run)}\n\n");
            page.Append($"**Known, not run ({family.NotRun.Count}):** {Names(family.NotRun)}\n");
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static string Names(IReadOnlyList<string> names) => string.Join(" · ", names.Select(name => $"`{name}`"));
}
