namespace XdrInfra.Kql.Functions;

/// <summary>Functions of the language that this engine knows by name and does not run.</summary>
internal static class KnownFunctions
{
    // https://learn.microsoft.com/kusto/query/scalar-functions
    private static readonly string[] Scalar =
    [
        "all", "any", "current_principal_details", "current_principal_is_member_of", "cursor_after",
        "cursor_before_or_at", "cursor_current", "extent_id", "extent_tags", "extentid", "hll_isvalid", "tdigest_isvalid",
        "current_cursor", "current_node_id", "inner_nodes", "labels", "map", "node_degree_in", "node_degree_out",
        "node_id", "row_id", "rowstore_ordinal_range",
    ];

    // https://learn.microsoft.com/kusto/query/scalar-functions#geospatial-functions
    private static readonly string[] Geospatial =
    [
        "geo_angle", "geo_closest_point_on_line", "geo_closest_point_on_polygon", "geo_from_wkt", "geo_h3cell_children", "geo_h3cell_level", "geo_h3cell_neighbors",
        "geo_h3cell_parent", "geo_h3cell_rings", "geo_h3cell_to_central_point", "geo_h3cell_to_polygon", "geo_intersection_2lines", "geo_intersection_2polygons",
        "geo_intersection_line_with_polygon", "geo_intersects_2lines", "geo_intersects_2polygons", "geo_intersects_line_with_polygon",
        "geo_line_buffer", "geo_line_centroid", "geo_line_densify", "geo_line_interpolate_point", "geo_line_length", "geo_line_locate_point",
        "geo_line_simplify", "geo_line_to_s2cells", "geo_point_buffer", "geo_point_to_h3cell", "geo_point_to_s2cell", "geo_polygon_area", "geo_polygon_buffer", "geo_polygon_centroid", "geo_polygon_densify",
        "geo_polygon_perimeter", "geo_polygon_simplify", "geo_polygon_to_h3cells", "geo_polygon_to_s2cells", "geo_s2cell_neighbors",
        "geo_s2cell_to_central_point", "geo_s2cell_to_polygon", "geo_simplify_polygons_array", "geo_union_lines_array", "geo_union_polygons_array",
    ];

    // https://learn.microsoft.com/kusto/query/aggregation-functions
    private static readonly string[] Aggregate =
    [
        "cnt", "passthrough",
    ];

    private static readonly HashSet<string> All = [.. Scalar, .. Geospatial, .. Aggregate];

    public static IReadOnlySet<string> NotRun => All;

    public static IEnumerable<string> ScalarNotRun => [.. Scalar, .. Geospatial];

    public static IEnumerable<string> AggregateNotRun => Aggregate;
}
