using XdrInfra.Model.Settings;

namespace XdrInfra.Model.Catalog;

/// <summary>What is known of one table.</summary>
public sealed record TableInfo
{
    public required string Name { get; init; }

    public required TableGroup Group { get; init; }

    /// <summary>One line in our words.</summary>
    public required string Description { get; init; }

    /// <summary>Products that fill it, by catalog name.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>True for tables whose ingestion is free; of those that the connector fills, only the two of <see cref="TableGroup.Connector"/>.</summary>
    public required bool Free { get; init; }

    /// <summary>How sure <see cref="Free"/> is.</summary>
    public ChargeBasis ChargeBasis { get; init; } = ChargeBasis.Unknown;

    /// <summary>In the order of the reference; read from the data when first asked for.</summary>
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>Plans that the table can be on.</summary>
    public IReadOnlyList<TablePlan> Plans { get; init; } = [TablePlan.Analytics];

    /// <summary>True: a workspace transformation can filter or shape it on arrival.</summary>
    public bool Transformations { get; init; }

    /// <summary>True: the Logs Ingestion API can write it.</summary>
    public bool IngestionApi { get; init; }

    /// <summary>Days that Defender keeps the data by itself; null for tables that live in the workspace only.</summary>
    public int? DefenderDays { get; init; }

    /// <summary>True: our checks or the rules of Microsoft's solution read it with operators that the Basic plan lacks.</summary>
    public bool ReadByRules { get; init; }

    /// <summary>Doubts and disputes, each a full sentence.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>By number of <see cref="CloudName"/>; empty when no source speaks of the table.</summary>
    internal IReadOnlyList<CloudSupport> SupportByCloud { get; init; } = [];

    public bool IsEvent => Group is not (TableGroup.Connector or TableGroup.Workspace);

    /// <summary>Whether a cloud carries the table; the embedded Azure counts as the public cloud.</summary>
    public CloudSupport SupportIn(CloudName cloud) =>
        SupportByCloud.Count == 0 ? CloudSupport.Silent : SupportByCloud[(int)(cloud == CloudName.Emulated ? CloudName.Public : cloud)];
}
