using System.IO.Enumeration;
using XdrInfra.Kql;
using XdrInfra.Model.Catalog;

namespace XdrInfra.Cli.Hunting;

/// <summary>What there is to say of a table that the workspace does not fill.</summary>
internal static class HuntTables
{
    /// <summary>Code of the query engine for a table that is not there.</summary>
    public const string UnknownTable = "KQL0102";

    /// <summary>Code of the query engine for the same within a fuzzy union, which goes on without it.</summary>
    public const string DroppedLeg = "KQL0301";

    /// <param name="diagnostic">What the query engine says of the table.</param>
    /// <param name="text">The query.</param>
    /// <param name="workspace">What is known of the workspace.</param>
    /// <param name="needsUnknown">Without the tables that are not known the query would not run, a fuzzy union or not.</param>
    public static HuntNote Note(KqlDiagnostic diagnostic, string text, HuntWorkspace workspace, bool needsUnknown)
    {
        // table("X") carries its quotes.
        var name = text.Substring(diagnostic.Start, diagnostic.Length).Trim('"', '\'');
        var isDropped = diagnostic.Code == DroppedLeg;
        var after = isDropped ? " The union goes on without it." : string.Empty;
        if (name.Contains('*') && workspace.Full.Tables.Any(table => FileSystemName.MatchesSimpleExpression(name, table.Name, ignoreCase: false)))
        {
            return new(diagnostic.Start, "tableOff", HuntVerdict.TableOff, $"No table that '{name}' stands for is switched on in stack '{workspace.Stack}'.", "Add one to xdr-infra:events of the stack.");
        }

        if (workspace.Full.FindTable(name) is not null)
        {
            return new(diagnostic.Start, "tableOff", isDropped ? HuntVerdict.Runs : HuntVerdict.TableOff,
                $"The table '{name}' is not switched on in stack '{workspace.Stack}'.{after}", $"Add {name} to xdr-infra:events of the stack.");
        }

        if (ProductCatalog.HuntingDifferences.HuntingOnlyTables.Contains(name, StringComparer.Ordinal))
        {
            return new(diagnostic.Start, "huntingOnly", isDropped ? HuntVerdict.Runs : HuntVerdict.HuntingOnly,
                $"The table '{name}' exists only in Defender's hunting; the connector never streams it.{after}", "Run the query in Defender's hunting, or do without the table.");
        }

        var without = !isDropped ? string.Empty : needsUnknown ? " Columns that follow may be its own." : " Where it is missing, the union goes on without it.";
        return new(diagnostic.Start, "unknownTable", isDropped && !needsUnknown ? HuntVerdict.Runs : HuntVerdict.Unknown,
            $"Whether the workspace has a table '{name}' is not known here.{without}", "Check the spelling, or ask the workspace itself.");
    }
}
