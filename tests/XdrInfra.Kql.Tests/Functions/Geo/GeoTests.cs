namespace XdrInfra.Kql.Tests.Functions.Geo;

/// <summary>Places of our own: Berlin 13.405 52.52, Lisbon -9.139 38.722.</summary>
public sealed class GeoTests
{
    private const string Square = """dynamic({"type": "Polygon", "coordinates": [[[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]], [[4, 4], [4, 6], [6, 6], [6, 4], [4, 4]]]})""";
    private const string Road = """dynamic({"type": "LineString", "coordinates": [[0, 0], [10, 0], [10, 10]]})""";

    // https://learn.microsoft.com/kusto/query/geo-distance-2points-function
    [Theory]
    [InlineData("geo_distance_2points(0, 0, 0, 90)", "10007559.11")]
    [InlineData("geo_distance_2points(13.405, 52.52, -9.139, 38.722)", "2312134.3")]
    [InlineData("geo_distance_2points(179.5, 0, -179.5, 0)", "111195.1")]
    [InlineData("geo_distance_2points(0, 0, 0, 90, true)", "10001965.73")]
    [InlineData("geo_distance_2points(0, 0, 1, 0, true)", "111319.49")]
    [InlineData("geo_distance_2points(5, 5, 5, 5, true)", "0.0")]
    [InlineData("geo_distance_2points(181, 0, 0, 0)", "null")]
    [InlineData("geo_distance_2points(0, 0, 0, -90.5)", "null")]
    public void Distances_between_two_places(string expression, string expected) => Kql.Value($"round({expression}, 2)").ShouldBe(expected);

    // https://learn.microsoft.com/kusto/query/geo-azimuth-function
    [Theory]
    [InlineData("geo_azimuth(0, 0, 0, 10)", "0.0")]
    [InlineData("geo_azimuth(0, 0, 10, 0)", "90.0")]
    [InlineData("geo_azimuth(0, 0, 0, -10)", "180.0")]
    [InlineData("geo_azimuth(0, 0, -10, 0)", "270.0")]
    [InlineData("geo_azimuth(3, 4, 3, 4)", "null")]
    [InlineData("geo_azimuth(0, 0, 180, 0)", "null")]
    public void Directions_turn_from_north_by_east(string expression, string expected) => Kql.Value($"round(degrees({expression}), 6)").ShouldBe(expected);

    // https://learn.microsoft.com/kusto/query/geo-point-in-circle-function
    // https://learn.microsoft.com/kusto/query/geo-point-in-polygon-function
    [Theory]
    [InlineData("geo_point_in_circle(0, 1, 0, 0, 111196)", "true")]
    [InlineData("geo_point_in_circle(0, 1, 0, 0, 111195)", "false")]
    [InlineData("geo_point_in_circle(0, 1, 0, 0, 0)", "null")]
    [InlineData($"geo_point_in_polygon(2, 2, {Square})", "true")]
    [InlineData($"geo_point_in_polygon(5, 5, {Square})", "false")]
    [InlineData($"geo_point_in_polygon(5, 10.03, {Square})", "true")]
    [InlineData($"geo_point_in_polygon(5, 10.05, {Square})", "false")]
    [InlineData($"geo_point_in_polygon(-178, -2, {Square})", "false")]
    [InlineData("""geo_point_in_polygon(180, 0, dynamic({"type": "MultiPolygon", "coordinates": [[[[170, -5], [-170, -5], [-170, 5], [170, 5], [170, -5]]]]}))""", "true")]
    [InlineData("""geo_point_in_polygon(1, 1, dynamic({"type": "Polygon", "coordinates": [[[0, 0], [2, 0], [2, 2]]]}))""", "null")]
    [InlineData("""geo_point_in_polygon(1, 1, dynamic({"type": "Point", "coordinates": [0, 0]}))""", "null")]
    public void Places_lie_within_or_without(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    // https://learn.microsoft.com/kusto/query/geo-distance-point-to-line-function
    // https://learn.microsoft.com/kusto/query/geo-distance-point-to-polygon-function
    [Theory]
    [InlineData($"geo_distance_point_to_line(5, 1, {Road})", "111195.1")]
    [InlineData($"geo_distance_point_to_line(-1, 0, {Road})", "111195.1")]
    [InlineData($"geo_distance_point_to_line(10, 5, {Road})", "0.0")]
    [InlineData("""geo_distance_point_to_line(1, 0, dynamic({"type": "MultiLineString", "coordinates": [[[5, 0], [6, 0]], [[0, -1], [0, 1]]]}))""", "111195.1")]
    [InlineData("""geo_distance_point_to_line(1, 0, dynamic({"type": "MultiLineString", "coordinates": [[[[5, 0], [6, 0]], [[0, -1], [0, 1]]]]}))""", "111195.1")]
    [InlineData($"geo_distance_point_to_polygon(2, 2, {Square})", "0.0")]
    [InlineData($"geo_distance_point_to_polygon(5, -1, {Square})", "111195.1")]
    [InlineData("""geo_distance_point_to_line(1, 1, dynamic({"type": "LineString", "coordinates": [[1, 1]]}))""", "null")]
    public void Distances_to_shapes(string expression, string expected) => Kql.Value($"round({expression}, 2)").ShouldBe(expected);

    // https://learn.microsoft.com/kusto/query/geo-point-to-geohash-function
    // https://learn.microsoft.com/kusto/query/geo-geohash-to-central-point-function
    [Theory]
    [InlineData("geo_point_to_geohash(13.405, 52.52, 6)", "u33dc0")]
    [InlineData("geo_point_to_geohash(13.405, 52.52)", "u33dc")]
    [InlineData("geo_point_to_geohash(13.405, 52.52, 19)", "")]
    [InlineData("geo_point_to_geohash(13.405, 92.52, 3)", "")]
    [InlineData("geo_geohash_to_central_point('u')", """{"type":"Point","coordinates":[22.5,67.5]}""")]
    [InlineData("geo_geohash_to_polygon('u')", """{"type":"Polygon","coordinates":[[[0.0,45.0],[45.0,45.0],[45.0,90.0],[0.0,90.0],[0.0,45.0]]]}""")]
    [InlineData("geo_geohash_neighbors('s')", """["7","g","m","u","e","v","t","k"]""")]
    [InlineData("geo_geohash_to_central_point('ai')", "null")]
    [InlineData("geo_geohash_neighbors('')", "null")]
    public void Cells(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Fact]
    public void Every_cell_holds_its_central_point() =>
        Kql.Rows("range i from 1 to 18 step 1 | extend h = geo_point_to_geohash(-9.139, 38.722, i) | extend p = geo_geohash_to_central_point(h).coordinates | where geo_point_to_geohash(todouble(p[0]), todouble(p[1]), i) != h")
            .ShouldBeEmpty();
}
