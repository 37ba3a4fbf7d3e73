using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Tests.Binding;

/// <summary>Names that the language gives, and names that published queries write.</summary>
public sealed class PublishedNamesTests
{
    private static Table Mails => TestDatabase.Table("Mails", "Subject:string, Size:long, Parts:int, Sent:datetime", ["hello", 40L, 3, Kql.Now], ["bye", 7L, 2, Kql.Now]);

    [Theory]
    [InlineData("Mails | project Size*Parts", "120; 14")]
    [InlineData("Mails | project (Size*Parts), x = Size* Parts", "120|120; 14|14")]
    [InlineData("Mails | where Size < Size*Parts and Subject == 'bye' | count", "1")]
    [InlineData("Mails | summarize s = sum(Size*Parts)/count()", "67")]
    public void A_star_between_two_names_is_a_product(string query, string expected) => Kql.Answer(query, Mails).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/project-away-operator", "project-away")]
    [InlineData("Mails | project-away S*t", "Size:long, Parts:int")]
    [InlineData("Mails | project-keep S*e, *rts", "Size:long, Parts:int")]
    [InlineData("Mails | project-reorder S*t desc, *", "Subject:string, Sent:datetime, Size:long, Parts:int")]
    [InlineData("union M*ls | project Size", "Size:long")]
    public void In_a_list_of_names_it_stands_for_any_text(string query, string expected) => Kql.Schema(query, Mails).ShouldBe(expected);

    [Theory]
    [InlineData("Mails | extend strlen(Subject) | project-away Sent, Size, Parts", "Subject:string, strlen_Subject:long")]
    [InlineData("Mails | project string_size(Subject), gettype(Size), strlen('x')", "string_size_Subject:long, type_Size:string, strlen_:long")]
    public void Lengths_and_types_do_not_take_the_name_of_their_argument(string query, string expected) => Kql.Schema(query, Mails).ShouldBe(expected);

    [Theory]
    [InlineData("Mails | project tostring(Size), Size", "Size:string, Size1:long")]
    [InlineData("Mails | project Size, tostring(Size), toint(Size)", "Size:long, Size1:string, Size2:int")]
    [InlineData("Mails | summarize count() by tostring(Size), Size", "Size:string, Size1:long, count_:long")]
    [InlineData("Mails | distinct tostring(Parts), Parts", "Parts:string, Parts1:int")]
    public void A_name_that_only_a_function_suggests_makes_room(string query, string expected) => Kql.Schema(query, Mails).ShouldBe(expected);

    [Fact]
    public void A_name_that_is_given_twice_is_an_error() =>
        Kql.Problems("Mails | project Size, Size", Mails).ShouldBe(["KQL0112@22+4: The column 'Size' stands twice in the result; name one of them differently."]);

    [Theory]
    [InlineData("print 5h_Average = 1, 2x = 3", "5h_Average:long, 2x:long")]
    [InlineData("print 10minutes_later = 1", "10minutes_later:long")]
    [InlineData("print x = 5h, y = 1e3, z = 1.5d", "x:timespan, y:real, z:timespan")]
    public void A_name_may_begin_like_a_time(string query, string expected) => Kql.Schema(query).ShouldBe(expected);
}
