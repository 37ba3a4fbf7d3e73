using XdrInfra.Verify.Judging;

namespace XdrInfra.Verify.Facts;

/// <summary>Since when incidents can have arrived: Defender does not send what was there before the connection.</summary>
internal static class StreamStart
{
    /// <summary>The latest moment before which nothing can have been connected; null when nothing tells.</summary>
    public static DateTimeOffset? Known(JudgeContext context)
    {
        var connector = context.Rows("connectors").Where(ConnectorFacts.IsXdr).Select(row => row.Time("systemData.createdAt")).Min();
        var workspace = context.Rows("workspace").Select(row => row.Time("properties.createdDate")).Min();
        return new[] { connector, workspace, context.DeployedAt }.Max();
    }

    /// <summary>The first moment of which every incident must be here: the window's begin, the connection, or the first row that came.</summary>
    public static DateTimeOffset Of(JudgeContext context, Twins twins, TimeSpan limit)
    {
        var first = twins.Here.Select(incident => incident.FirstRow - limit).Min();
        return new[] { context.Now - context.Since, Known(context), first }.Max() ?? context.Now - context.Since;
    }
}
