namespace XdrInfra.Kql.Tests.Functions;

/// <summary>XML to dynamic. The text of events is written by strangers, so nothing in it is fetched or expanded.</summary>
// https://learn.microsoft.com/kusto/query/parse-xml-function
public sealed class XmlTests
{
    [Theory]
    [InlineData("<user/>", """{"user":null}""")]
    [InlineData("<user>ann</user>", """{"user":"ann"}""")]
    [InlineData("<user id=\"7\"/>", """{"user":{"@id":"7"}}""")]
    [InlineData("<user id=\"7\">ann</user>", """{"user":{"@id":"7","#text":"ann"}}""")]
    [InlineData("<user><name>ann</name><mail>a@b</mail></user>", """{"user":{"name":"ann","mail":"a@b"}}""")]
    [InlineData("<user><ip>1</ip><x/><ip>2</ip><ip/></user>", """{"user":{"ip":["1","2",null],"x":null}}""")]
    [InlineData("<user> note <ip>1</ip> </user>", """{"user":{"ip":"1","#text":"note"}}""")]
    [InlineData("<user><![CDATA[a < b]]></user>", """{"user":"a < b"}""")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-16\"?><!-- c --><user>a&amp;b</user>", """{"user":"a&b"}""")]
    [InlineData("<e:user xmlns:e=\"urn:x\"><e:id>1</e:id></e:user>", """{"e:user":{"@xmlns:e":"urn:x","e:id":"1"}}""")]
    public void Elements_become_properties(string xml, string expected) => Kql.Value($"parse_xml('{xml}')").ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("user")]
    [InlineData("<user>")]
    [InlineData("<user></mail>")]
    [InlineData("<a/><b/>")]
    [InlineData("<a b=1/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>")]
    [InlineData("<!DOCTYPE a SYSTEM \"file:///etc/hostname\"><a/>")]
    public void What_is_no_plain_xml_is_null(string xml) => Kql.Value($"parse_xml('{xml}')").ShouldBe("null");

    [Theory]
    [InlineData(1_048_569, "false")]
    [InlineData(1_048_570, "true")]
    public void Text_above_the_limit_is_null(int inner, string expected) =>
        Kql.Rows("T | project isnull(parse_xml(xml))", Xml($"<a>{new string('x', inner)}</a>")).ShouldBe([expected]);

    [Theory]
    [InlineData(64, "false")]
    [InlineData(65, "true")]
    public void Elements_that_nest_too_deep_are_null(int depth, string expected) =>
        Kql.Value($"isnull(parse_xml(strcat(strrep('<a>', {depth}), strrep('</a>', {depth}))))").ShouldBe(expected);

    [Fact]
    public void Values_read_as_numbers_where_numbers_are_needed() =>
        Kql.Rows("print d = parse_xml('<duration><min>100.0</min></duration>') | project d.duration.min > 99, todouble(d['duration']['min']), tostring(d.duration.min)").ShouldBe(["true|100.0|100.0"]);

    [Fact]
    public void Event_data_comes_apart_into_columns() =>
        Kql.Rows("""
            print x = parse_xml('<EventData><Data Name="Image">a.exe</Data><Data Name="User">ann</Data></EventData>').EventData.Data
            | mv-expand bagexpansion=array x | evaluate bag_unpack(x) | project Key = ['@Name'], Value = ['#text'] | sort by Key asc
            """).ShouldBe(["Image|a.exe", "User|ann"]);

    [Fact]
    public void Parsed_elements_count_as_memory()
    {
        var options = new QueryOptions(Kql.Now) { MemoryBudgetBytes = 4 << 20 };
        var many = Xml($"<a>{string.Concat(Enumerable.Repeat("<b c=\"\"/>", 50_000))}</a>");
        var result = KqlEngine.Run("T | project parse_xml(xml)", new TestDatabase([many]), options, CancellationToken.None);

        result.Error.ShouldBe(new QueryError("KQL0401", "The query needs more than 4 MiB for intermediate results; filter earlier, or keep fewer columns."));
    }

    private static XdrInfra.Kql.Storage.Table Xml(string text) => TestDatabase.Table("T", "xml:string", [text]);
}
