namespace XdrInfra.Kql.Functions;

/// <summary>Functions of the language that this engine knows by name and does not run.</summary>
internal static class KnownFunctions
{
    // https://learn.microsoft.com/kusto/query/scalar-functions
    private static readonly string[] Scalar =
    [
        "all", "any", "around", "beta_cdf", "beta_inv", "beta_pdf", "bin_auto", "convert_angle", "convert_energy", "convert_force", "convert_length", "convert_mass",
        "convert_speed", "convert_temperature", "convert_volume", "current_principal_details", "current_principal_is_member_of",
        "cursor_after", "cursor_before_or_at", "cursor_current", "datetime_list_timezones", "extent_id", "extent_tags", "extentid",
        "hll_isvalid", "ipv4_range_to_cidr_list", "parse_user_agent", "parse_xml",
        "tdigest_isvalid", "welch_test",
        "column_names_of", "current_cursor", "current_node_id", "inner_nodes", "iscolumnexists", "labels", "map", "node_degree_in", "node_degree_out",
        "node_id", "row_id", "rowstore_ordinal_range",
    ];

    // https://learn.microsoft.com/kusto/query/scalar-functions#series-element-wise-functions
    private static readonly string[] Series =
    [
        "series_abs", "series_acos", "series_add", "series_asin", "series_atan", "series_ceiling", "series_cos", "series_cosine_similarity",
        "series_decompose", "series_decompose_anomalies", "series_decompose_forecast", "series_divide", "series_dot_product", "series_equals",
        "series_exp", "series_fft", "series_fill_backward", "series_fill_const", "series_fill_forward", "series_fill_linear", "series_fir",
        "series_fit_2lines", "series_fit_2lines_dynamic", "series_fit_line", "series_fit_line_dynamic", "series_fit_poly", "series_floor",
        "series_greater", "series_greater_equals", "series_ifft", "series_iir", "series_less", "series_less_equals", "series_log", "series_magnitude",
        "series_multiply", "series_not_equals", "series_outliers", "series_pearson_correlation", "series_periods_detect", "series_periods_validate",
        "series_pow", "series_product", "series_seasonal", "series_sign", "series_sin", "series_stats", "series_stats_dynamic", "series_subtract",
        "series_sum", "series_tan",
    ];

    // https://learn.microsoft.com/kusto/query/scalar-functions#geospatial-functions
    private static readonly string[] Geospatial =
    [
        "geo_angle", "geo_azimuth", "geo_closest_point_on_line", "geo_closest_point_on_polygon", "geo_distance_2points", "geo_distance_point_to_line",
        "geo_distance_point_to_polygon", "geo_from_wkt", "geo_geohash_neighbors", "geo_geohash_to_central_point", "geo_geohash_to_polygon",
        "geo_h3cell_children", "geo_h3cell_level", "geo_h3cell_neighbors", "geo_h3cell_parent", "geo_h3cell_rings", "geo_h3cell_to_central_point",
        "geo_h3cell_to_polygon", "geo_info_from_ip_address", "geo_intersection_2lines", "geo_intersection_2polygons",
        "geo_intersection_line_with_polygon", "geo_intersects_2lines", "geo_intersects_2polygons", "geo_intersects_line_with_polygon",
        "geo_line_buffer", "geo_line_centroid", "geo_line_densify", "geo_line_interpolate_point", "geo_line_length", "geo_line_locate_point",
        "geo_line_simplify", "geo_line_to_s2cells", "geo_point_buffer", "geo_point_in_circle", "geo_point_in_polygon", "geo_point_to_geohash",
        "geo_point_to_h3cell", "geo_point_to_s2cell", "geo_polygon_area", "geo_polygon_buffer", "geo_polygon_centroid", "geo_polygon_densify",
        "geo_polygon_perimeter", "geo_polygon_simplify", "geo_polygon_to_h3cells", "geo_polygon_to_s2cells", "geo_s2cell_neighbors",
        "geo_s2cell_to_central_point", "geo_s2cell_to_polygon", "geo_simplify_polygons_array", "geo_union_lines_array", "geo_union_polygons_array",
    ];

    // https://learn.microsoft.com/kusto/query/aggregation-functions
    private static readonly string[] Aggregate =
    [
        "cnt", "passthrough",
    ];

    private static readonly HashSet<string> All = [.. Scalar, .. Series, .. Geospatial, .. Aggregate];

    public static IReadOnlySet<string> NotRun => All;

    public static IEnumerable<string> ScalarNotRun => [.. Scalar, .. Series, .. Geospatial];

    public static IEnumerable<string> AggregateNotRun => Aggregate;
}
