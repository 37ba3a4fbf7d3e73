namespace XdrInfra.Kql.Tests.Results;

public sealed class LogAnalyticsJsonTests
{
    private const string AllTypes =
        """print s = "x", l = 5, i = int(7), r = 1.0, b = true, t = datetime(2026-01-02 03:04:05.5), d = dynamic({"a": [1, null]}), g = guid(74be27de-1e4e-49d9-b579-fe0b331d3642), n = 1.5h, m = decimal(1.25), e = int(null)""";

    [Fact]
    public void Writes_each_type_as_the_service_does() =>
        LogAnalyticsJson.Write(Kql.Run(AllTypes)).ShouldBe(
            """{"tables":[{"name":"PrimaryResult","columns":[{"name":"s","type":"string"},{"name":"l","type":"long"},{"name":"i","type":"int"},{"name":"r","type":"real"},{"name":"b","type":"bool"},{"name":"t","type":"datetime"},{"name":"d","type":"dynamic"},{"name":"g","type":"guid"},{"name":"n","type":"timespan"},{"name":"m","type":"decimal"},{"name":"e","type":"int"}],"rows":[["x",5,7,1.0,true,"2026-01-02T03:04:05.5Z","{\u0022a\u0022:[1,null]}","74be27de-1e4e-49d9-b579-fe0b331d3642","01:30:00","1.25",null]]}]}""");

    [Fact]
    public void Reads_back_what_it_wrote()
    {
        var result = Kql.Run(AllTypes);

        Kql.Lines(LogAnalyticsJson.Read(LogAnalyticsJson.Write(result))).ShouldBe(Kql.Lines(result));
    }

    [Fact]
    public void Writes_the_render_annotation_when_asked() =>
        LogAnalyticsJson.Write(Kql.Run("print 1 | render timechart with (title=\"x\")"), includeRender: true).ShouldEndWith(
            "\"render\":{\"visualization\":\"timechart\",\"title\":\"x\"}}");
}
