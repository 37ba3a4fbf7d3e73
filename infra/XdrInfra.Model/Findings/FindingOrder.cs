namespace XdrInfra.Model.Findings;

/// <summary>The one order in which findings are shown: by file, place, code; each once.</summary>
public static class FindingOrder
{
    public static IEnumerable<Finding> Sort(IEnumerable<Finding> findings) => findings
        .Distinct()
        .OrderBy(finding => FileOf(finding.Location), StringComparer.Ordinal)
        .ThenBy(finding => finding.Location is Location.Text text ? text.Line : 0)
        .ThenBy(finding => finding.Location is Location.Text text ? text.Column : 0)
        .ThenBy(finding => finding.Location is Location.Property property ? property.ToString() : "", StringComparer.Ordinal)
        .ThenBy(finding => finding.Code, StringComparer.Ordinal)
        .ThenBy(finding => finding.Message, StringComparer.Ordinal);

    private static string FileOf(Location location) => location switch
    {
        Location.Text text => text.File,
        Location.Whole whole => whole.File ?? "",
        _ => "",
    };
}
