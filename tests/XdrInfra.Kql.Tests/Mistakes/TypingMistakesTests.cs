using System.Text;
using XdrInfra.Kql.Storage;
using XdrInfra.Testing.Golden;

namespace XdrInfra.Kql.Tests.Mistakes;

/// <summary>What analysts mistype, and every message that they get for it. The golden file is for reading aloud.</summary>
public sealed class TypingMistakesTests
{
    private static readonly (string Mistake, string Query)[] All =
    [
        ("a pipe is missing", "DeviceProcessEvents where FileName == 'cmd.exe'"),
        ("a pipe is missing further down", "DeviceProcessEvents\n| where FileName == 'cmd.exe'\nsummarize count()"),
        ("one equals sign", "DeviceProcessEvents | where FileName = 'cmd.exe'"),
        ("three equals signs", "DeviceProcessEvents | where FileName === 'cmd.exe'"),
        ("quotes of a word processor", "DeviceProcessEvents | where FileName == \u2018cmd.exe\u2019"),
        ("backticks as quotes", "DeviceProcessEvents | where FileName == `cmd.exe`"),
        ("no quotes", "DeviceProcessEvents | where FileName =~ cmd.exe"),
        ("the string is not closed", "DeviceProcessEvents | where FileName == 'cmd.exe\n| count"),
        ("a backslash in a string", "DeviceProcessEvents | where FolderPath has 'C:\\Windows'"),
        ("the bracket is not closed", "DeviceProcessEvents | where (FileName == 'cmd.exe' | count"),
        ("a bracket too many", "DeviceProcessEvents | where FileName == 'cmd.exe') | count"),
        ("a misspelt column", "DeviceProcessEvents | where FileNam == 'cmd.exe'"),
        ("a column in lower case", "DeviceProcessEvents | project filename"),
        ("a misspelt table", "DeviceProcesEvents | take 5"),
        ("a misspelt function", "DeviceProcessEvents | where tolowr(FileName) == 'cmd.exe'"),
        ("a misspelt operator", "DeviceProcessEvents | extned x = 1"),
        ("British spelling", "DeviceProcessEvents | summarise count() by FileName"),
        ("an operator in upper case", "DeviceProcessEvents | Where FileName == 'cmd.exe'"),
        ("'by' is missing in summarize", "DeviceProcessEvents | summarize count() FileName"),
        ("'by' is missing in sort", "DeviceProcessEvents | sort TimeGenerated"),
        ("'by' is missing in top", "DeviceProcessEvents | top 10 TimeGenerated"),
        ("a comma for 'and'", "DeviceProcessEvents | where FileName == 'cmd.exe', ProcessId > 4"),
        ("a comma is missing", "DeviceProcessEvents | project FileName ProcessId"),
        ("a comma at the end", "DeviceProcessEvents | project FileName, ProcessId, | take 5"),
        ("two pipes", "DeviceProcessEvents | | take 5"),
        ("a pipe at the end", "DeviceProcessEvents | take 5 |"),
        ("'and' in upper case", "DeviceProcessEvents | where FileName == 'cmd.exe' AND ProcessId > 4"),
        ("'and' as in C", "DeviceProcessEvents | where FileName == 'cmd.exe' && ProcessId > 4"),
        ("'or' as in C", "DeviceProcessEvents | where FileName == 'cmd.exe' || ProcessId > 4"),
        ("'not' without brackets", "DeviceProcessEvents | where not FileName == 'cmd.exe'"),
        ("'select' of SQL", "DeviceProcessEvents | select FileName"),
        ("a query of SQL", "SELECT FileName FROM DeviceProcessEvents WHERE ProcessId = 4"),
        ("'like' of SQL", "DeviceProcessEvents | where FileName like '%cmd%'"),
        ("'is null' of SQL", "DeviceProcessEvents | where FileName is null"),
        ("'group by' of SQL", "DeviceProcessEvents | group by FileName"),
        ("'as' of SQL", "DeviceProcessEvents | project FileName as Name"),
        ("'order by' with a word too long", "DeviceProcessEvents | order by TimeGenerated descending"),
        ("'in' without brackets", "DeviceProcessEvents | where FileName in 'cmd.exe', 'powershell.exe'"),
        ("'has' with a list", "DeviceProcessEvents | where FileName has ('cmd', 'powershell')"),
        ("'count' without brackets", "DeviceProcessEvents | summarize count by FileName"),
        ("'if' for 'iff'", "DeviceProcessEvents | extend Kind = if(ProcessId > 4, 'user', 'system')"),
        ("a plus between texts", "DeviceProcessEvents | extend Both = FolderPath + FileName"),
        ("'ago' without a unit", "DeviceProcessEvents | where TimeGenerated > ago(7)"),
        ("an unknown unit of time", "DeviceProcessEvents | where TimeGenerated > ago(7weeks)"),
        ("a time as text", "DeviceProcessEvents | where TimeGenerated > '2026-11-01'"),
        ("a bad datetime", "DeviceProcessEvents | where TimeGenerated > datetime(01.11.2026)"),
        ("'between' with 'and'", "DeviceProcessEvents | where ProcessId between 1 and 5"),
        ("'between' with a comma", "DeviceProcessEvents | where ProcessId between (1, 5)"),
        ("the semicolon of 'let' is missing", "let limit = 5\nDeviceProcessEvents | where ProcessId > limit"),
        ("'let' without a query", "let limit = 5;"),
        ("a join without 'on'", "DeviceProcessEvents | join (SecurityIncident)"),
        ("a join on two names", "DeviceProcessEvents | join (SecurityIncident) on FileName == Title"),
        ("a kind of join of SQL", "DeviceProcessEvents | join kind=left (SecurityIncident) on $left.FileName == $right.Title"),
        ("a comment of SQL", "DeviceProcessEvents -- only a few\n| take 5"),
        ("a comment of a shell", "# processes\nDeviceProcessEvents | take 5"),
        ("'matches' without 'regex'", "DeviceProcessEvents | where FileName matches 'cmd.*'"),
        ("an aggregate in 'where'", "DeviceProcessEvents | where count() > 5"),
        ("a column that is gone", "DeviceProcessEvents | summarize count() by FileName | where ProcessId > 4"),
        ("a number and a text", "DeviceProcessEvents | where ProcessId == 'four'"),
        ("a comment of SQL on a line of its own", "-- only a few\nDeviceProcessEvents\n-- of them\n| take 5"),
        ("a comment of C", "/* only a few */\nDeviceProcessEvents | take 5"),
        ("the semicolon of a tabular 'let' is missing", "let some = DeviceProcessEvents | take 5\nSecurityIncident | take 3"),
        ("two queries without a semicolon", "DeviceProcessEvents | take 5\nSecurityIncident | take 3"),
        ("a bracket too many within a query", "DeviceProcessEvents | where (ProcessId > 1)) and FileName has 'cmd' | take 5 | tkae 3"),
        ("a list without quotes", "DeviceProcessEvents | where FileName in (cmd.exe, powershell.exe)"),
        ("one equals sign of two conditions", "DeviceProcessEvents | where FileName == 'cmd.exe' and ProcessId = 4"),
        ("quotes of a web page", "DeviceProcessEvents | where FileName == \u201Ccmd.exe\u201D and FolderPath has \u2019temp\u2019"),
        ("quotes of which one is printed", "DeviceProcessEvents | where FileName == \u201Ccmd.exe\" | take 5"),
        ("a dash of a word processor", "DeviceProcessEvents | where ProcessId \u2013 1 > 5"),
        ("signs of mathematics", "DeviceProcessEvents | where ProcessId \u2265 5"),
        ("signs of a Chinese keyboard", "DeviceProcessEvents | where FileName in \uFF08'cmd.exe'\uFF09"),
        ("blanks and marks that nobody sees", "\uFEFFDeviceProcessEvents\u200B |\u00A0take 5"),
        ("a mark that nobody sees and that is none", "DeviceProcessEvents \u200E| take\u2060 5"),
        ("a place to fill in", "DeviceProcessEvents | where TimeGenerated > datetime(<start>)"),
        ("a management command", ".show tables"),
        ("two columns for 'top'", "DeviceProcessEvents | top 5 by TimeGenerated, FileName"),
        ("a list of nothing", "DeviceProcessEvents | where FileName in ()"),
        ("a value where a condition must be", "DeviceProcessEvents | where FileName"),
    ];

    private static Table[] Tables =>
    [
        TestDatabase.Table("DeviceProcessEvents", "TimeGenerated:datetime, DeviceName:string, FileName:string, FolderPath:string, ProcessId:long, AdditionalFields:dynamic"),
        TestDatabase.Table("SecurityIncident", "TimeGenerated:datetime, Title:string, Severity:string, IncidentNumber:int, Labels:dynamic"),
    ];

    [Fact]
    public void Each_mistake_is_told_in_a_sentence_that_helps() => GoldenFile.ShouldMatch(string.Join("\n", All.Select(one => Told(one.Mistake, one.Query))), "Mistakes/typing-mistakes.txt");

    private static string Told(string mistake, string query)
    {
        var text = new StringBuilder($"{mistake}\n");
        foreach (var line in query.Split('\n'))
        {
            text.Append($"    {line}\n");
        }

        foreach (var problem in KqlQuery.Analyze(query, new TestDatabase(Tables).Schema).Diagnostics)
        {
            var at = problem.Locate(query);
            text.Append($"{at.Line}:{at.Column} {problem.Code}: {problem.Message}\n");
        }

        return text.ToString();
    }
}
