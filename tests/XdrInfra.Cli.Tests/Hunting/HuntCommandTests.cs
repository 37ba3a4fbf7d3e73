using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Tests.Hunting;

public sealed class HuntCommandTests
{
    private const string Stack =
        """
        config:
          azure-native:location: westeurope
          azure-native:subscriptionId: 0b1f6471-1bf0-4dda-aec3-111122223333
          azure-native:tenantId: 4d1f0a9e-52c3-4b7a-9e86-1c0d2e3f4a5b
          xdr-infra:environment: soc
          xdr-infra:cloud: public
          xdr-infra:workspace: { resourceGroup: rg-soc, name: law-soc }
          xdr-infra:events: [EmailEvents, alerts]

        """;

    [Theory]
    [InlineData("EmailEvents | where Subject has 'invoice' | count")]
    [InlineData("SecurityIncident | summarize arg_max(LastModifiedTime, *) by IncidentNumber")]
    [InlineData("union isfuzzy=true (EmailEvents | project Timestamp, Subject), (EmailEvents | take 1)")]
    public async Task Queries_over_tables_that_are_on_run(string query)
    {
        var outcome = await HuntAsync(query, "--stack", "soc");

        outcome.ShouldBe(new CliOutcome(ExitCode.Success, "q.kql: runs\n1 query: 1 runs.\n", ""));
    }

    [Fact]
    public async Task Says_which_table_is_not_switched_on()
    {
        var outcome = await HuntAsync("AlertEvidence\n| join (DeviceEvents) on DeviceId", "--stack", "soc");

        outcome.ShouldBe(new CliOutcome(ExitCode.CheckFailed,
            """
            q.kql: needs a table that is not switched on
                2,9 tableOff: The table 'DeviceEvents' is not switched on in stack 'soc'.
                    Add DeviceEvents to xdr-infra:events of the stack.
            1 query: 1 needs a table that is not switched on.

            """, ""));
    }

    [Theory]
    [InlineData("table('DeviceEvents') | count", "The table 'DeviceEvents' is not switched on in stack 'soc'.")]
    [InlineData("let events = DeviceEvents | where ActionType == 'x'; events | count", "The table 'DeviceEvents' is not switched on in stack 'soc'.")]
    [InlineData("union Device* | count", "No table that 'Device*' stands for is switched on in stack 'soc'.")]
    public async Task A_table_that_is_off_shows_however_it_is_named(string query, string expected)
    {
        var outcome = await HuntAsync(query, "--stack", "soc");

        outcome.Exit.ShouldBe(ExitCode.CheckFailed);
        outcome.Out.ShouldContain(expected);
    }

    [Fact]
    public async Task Columns_of_an_unknown_table_in_a_fuzzy_union_are_no_mistakes()
    {
        var outcome = await HuntAsync("union isfuzzy=true (EmailEvents | project User = RecipientEmailAddress), (AuditLogs | project User = Actor, Result)\n| where Result == 'x'", "--stack", "soc");

        outcome.ShouldBe(new CliOutcome(ExitCode.Success,
            """
            q.kql: not known whether it runs
                1,75 unknownTable: Whether the workspace has a table 'AuditLogs' is not known here. Columns that follow may be its own.
                    Check the spelling, or ask the workspace itself.
            1 query: 1 not known whether it runs.

            """, ""));
    }

    [Fact]
    public async Task A_fuzzy_union_that_can_do_without_an_unknown_table_runs()
    {
        var outcome = await HuntAsync("union isfuzzy=true EmailEvents, AuditLogs | where Subject has 'x'", "--stack", "soc");

        outcome.ShouldBe(new CliOutcome(ExitCode.Success,
            """
            q.kql: runs
                1,33 unknownTable: Whether the workspace has a table 'AuditLogs' is not known here. Where it is missing, the union goes on without it.
                    Check the spelling, or ask the workspace itself.
            1 query: 1 runs.

            """, ""));
    }

    [Theory]
    [InlineData("AuditLogs | extend Gap = Ended - Started | where Gap < 5m")]
    [InlineData("AuditLogs | where (Ended - Started) between (0m .. 5m)")]
    [InlineData("let Of = (name: string) { table(name) | summarize make_set(IPAddress) }; union isfuzzy=true (Of('SigninLogs')), (Of('OtherLogs')) | summarize make_set(set_IPAddress)")]
    public async Task Types_of_columns_that_nobody_knows_are_no_mistakes(string query)
    {
        var outcome = await HuntAsync(query, "--stack", "soc");

        outcome.Out.ShouldStartWith("q.kql: not known whether it runs\n");
        outcome.Out.ShouldNotContain("KQL0");
    }

    [Fact]
    public async Task Goes_on_without_a_table_of_a_fuzzy_union()
    {
        var outcome = await HuntAsync("union isfuzzy=true EmailEvents, DeviceEvents | count", "--stack", "soc");

        outcome.ShouldBe(new CliOutcome(ExitCode.Success,
            """
            q.kql: runs
                1,33 tableOff: The table 'DeviceEvents' is not switched on in stack 'soc'. The union goes on without it.
                    Add DeviceEvents to xdr-infra:events of the stack.
            1 query: 1 runs.

            """, ""));
    }

    [Fact]
    public async Task Without_a_stack_every_table_of_the_connector_counts()
    {
        var outcome = await HuntAsync("DeviceEvents | count");

        outcome.ShouldBe(new CliOutcome(ExitCode.Success, "q.kql: runs\n1 query: 1 runs.\n", ""));
    }

    [Fact]
    public async Task Says_which_table_is_never_streamed()
    {
        var outcome = await HuntAsync("DeviceTvmSoftwareInventory | where SoftwareName has 'ssl'");

        outcome.ShouldBe(new CliOutcome(ExitCode.CheckFailed,
            """
            q.kql: runs only in Defender's hunting
                1,1 huntingOnly: The table 'DeviceTvmSoftwareInventory' exists only in Defender's hunting; the connector never streams it.
                    Run the query in Defender's hunting, or do without the table.
            1 query: 1 runs only in Defender's hunting.

            """, ""));
    }

    [Fact]
    public async Task Says_that_it_does_not_know_a_table()
    {
        var outcome = await HuntAsync("OfficeActivity | where Anything == 1 | project Other");

        outcome.ShouldBe(new CliOutcome(ExitCode.Success,
            """
            q.kql: not known whether it runs
                1,1 unknownTable: Whether the workspace has a table 'OfficeActivity' is not known here.
                    Check the spelling, or ask the workspace itself.
            1 query: 1 not known whether it runs.

            """, ""));
    }

    [Fact]
    public async Task Says_that_it_does_not_know_a_function()
    {
        var outcome = await HuntAsync("OurOwnParser('vips') | where Anything == 1");

        outcome.Exit.ShouldBe(ExitCode.Success);
        outcome.Out.ShouldContain("1,1 unknownFunction: Whether the workspace has a function 'OurOwnParser' is not known here.\n");
    }

    [Fact]
    public async Task Does_not_call_invalid_what_is_only_too_long_for_this_engine()
    {
        var outcome = await HuntAsync("DeviceFileEvents" + string.Concat(Enumerable.Repeat(" | where ActionType != ''", 1001)));

        outcome.Exit.ShouldBe(ExitCode.Success);
        outcome.Out.ShouldContain("q.kql: not known whether it runs\n");
        outcome.Out.ShouldContain("KQL0008: The query goes through more than 1000 steps");
    }

    [Fact]
    public async Task Says_which_function_is_only_in_hunting()
    {
        var outcome = await HuntAsync("DeviceFileEvents | invoke FileProfile('SHA1', 1000)");

        outcome.Exit.ShouldBe(ExitCode.CheckFailed);
        outcome.Out.ShouldContain("1,27 huntingOnly: The function 'FileProfile' exists only in Defender's hunting.\n");
    }

    [Theory]
    [InlineData("_Im_Dns(starttime=ago(1d)) | where Anything == 1 | project Other", "1,1 asim: The function '_Im_Dns' is a parser of ASIM, which comes with Sentinel; what it gives is not judged here.", "Ask the workspace itself.")]
    [InlineData("imFileEvent | where Anything == 1", "1,1 asim: The function 'imFileEvent' is a parser of ASIM that a workspace has only after somebody deployed it.", "Ask the workspace itself, or write _Im_FileEvent, which comes with Sentinel.")]
    [InlineData("EmailEvents | where SenderIPv4 in (_GetWatchlist('ips') | project SearchKey)", "1,36 watchlist: The function '_GetWatchlist' reads a watchlist; whether the workspace has that one is not known here.", "Ask the workspace itself.")]
    [InlineData("externaldata (ip: string) ['https://example.com/ips.csv'] | where ip has '1'", "1,1 externalData: 'externaldata' fetches a file when the query runs; whether the workspace may fetch it is not known here.", "Ask the workspace itself.")]
    public async Task Says_what_a_function_outside_of_the_language_is(string query, string expected, string fix)
    {
        var outcome = await HuntAsync(query);

        outcome.ShouldBe(new CliOutcome(ExitCode.Success, $"q.kql: not known whether it runs\n    {expected}\n        {fix}\n1 query: 1 not known whether it runs.\n", ""));
    }

    [Theory]
    [InlineData("print geo_info_from_ip_address('8.8.8.8').country")]
    [InlineData("EmailEvents | make-series c = count() on Timestamp step 1d | extend (flag, score, base) = series_decompose_anomalies(c, 2.5) | mv-expand flag to typeof(int) | where flag != 0")]
    public async Task Functions_that_only_the_workspace_has_the_data_for_run(string query)
    {
        var outcome = await HuntAsync(query);

        outcome.ShouldBe(new CliOutcome(ExitCode.Success, "q.kql: runs\n1 query: 1 runs.\n", ""));
    }

    [Fact]
    public async Task Does_not_judge_what_the_engine_does_not_run()
    {
        var outcome = await HuntAsync("DeviceEvents | evaluate autocluster()");

        outcome.Exit.ShouldBe(ExitCode.Success);
        outcome.Out.ShouldStartWith("q.kql: not known whether it runs\n");
    }

    [Fact]
    public async Task Names_what_is_wrong_and_where()
    {
        var outcome = await HuntAsync("DeviceEvents\n| where DeviceNam == 'x'");

        outcome.ShouldBe(new CliOutcome(ExitCode.CheckFailed,
            """
            q.kql: is not valid
                2,9 KQL0103: There is no column or variable 'DeviceNam' here. Did you mean 'DeviceName'?
            1 query: 1 is not valid.

            """, ""));
    }

    [Fact]
    public async Task A_comparison_of_a_column_with_another_type_carries_the_rewrite()
    {
        var outcome = await HuntAsync("IdentityLogonEvents | where DestinationPort == 389");

        outcome.Exit.ShouldBe(ExitCode.CheckFailed);
        outcome.Out.ShouldStartWith(
            """
            q.kql: runs after a rewrite
                1,29 columnType: 'DestinationPort' of IdentityLogonEvents is string in the workspace and int in Defender's hunting.
                    Write toint(DestinationPort), which runs in both places.
                1,45 KQL0302: '==' compares a string with a long, which the service may refuse; convert one of them, for example with 'tostring()'.
                    Write toint(DestinationPort), which runs in both places.

            """);
    }

    [Fact]
    public async Task A_type_error_elsewhere_in_the_query_is_the_querys_own()
    {
        var outcome = await HuntAsync("IdentityLogonEvents | where isnotempty(DestinationPort) | where AccountName > 5");

        outcome.Exit.ShouldBe(ExitCode.CheckFailed);
        outcome.Out.ShouldStartWith("q.kql: is not valid\n");
    }

    [Fact]
    public async Task A_comparison_that_only_the_service_can_judge_is_not_called_wrong()
    {
        var outcome = await HuntAsync("DeviceEvents | where DeviceName == 5");

        outcome.Exit.ShouldBe(ExitCode.Success);
        outcome.Out.ShouldStartWith(
            """
            q.kql: not known whether it runs
                1,33 KQL0302: '==' compares a string with a long, which the service may refuse; convert one of them, for example with 'tostring()'.

            """);
    }

    [Fact]
    public async Task Reads_the_query_of_Sentinel_content_at_its_place()
    {
        using var run = new CliRun();
        run.Write("rules/a/rule.yaml", "id: 1\nname: Rare mail\nquery: |\n  EmailEvents\n  | where Subjct has 'x'\nversion: 1.0.0\n");
        run.Write("rules/b.yml", "name: No query here\nkind: Workbook\n");
        run.Write("rules/notes.txt", "EmailEvents |||");

        var outcome = await run.RunAsync("hunt", "rules");

        outcome.ShouldBe(new CliOutcome(ExitCode.CheckFailed,
            """
            rules/a/rule.yaml (Rare mail): is not valid
                5,11 KQL0103: There is no column or variable 'Subjct' here. Did you mean 'Subject'?
            1 query: 1 is not valid.

            """, ""));
    }

    [Fact]
    public async Task Reads_a_folder_in_order_and_sums_up()
    {
        using var run = new CliRun();
        run.Write("queries/b.kql", "DeviceEvents | count");
        run.Write("queries/a/z.kql", "EmailEvents | count");
        run.Write("queries/c.yaml", "name: C\nquery: DeviceInfo | count\n");
        run.Write("queries/d.kql", "CampaignInfo");

        var outcome = await run.RunAsync("hunt", "queries");

        outcome.Exit.ShouldBe(ExitCode.CheckFailed);
        outcome.Out.ShouldStartWith("queries/a/z.kql: runs\nqueries/b.kql: runs\nqueries/c.yaml (C): runs\nqueries/d.kql: runs only in Defender's hunting\n");
        outcome.Out.ShouldEndWith("4 queries: 3 run, 1 runs only in Defender's hunting.\n");
    }

    [Fact]
    public async Task Prints_JSON_for_programs()
    {
        var outcome = await HuntAsync("CampaignInfo", "--format", "json");

        outcome.ShouldBe(new CliOutcome(ExitCode.CheckFailed,
            """
            {
              "queries": [
                {
                  "file": "q.kql",
                  "title": null,
                  "verdict": "huntingOnly",
                  "notes": [
                    {
                      "line": 1,
                      "column": 1,
                      "kind": "huntingOnly",
                      "message": "The table 'CampaignInfo' exists only in Defender's hunting; the connector never streams it.",
                      "fix": "Run the query in Defender's hunting, or do without the table."
                    }
                  ]
                }
              ]
            }

            """, ""));
    }

    [Fact]
    public async Task Refuses_a_path_that_is_not_there()
    {
        using var run = new CliRun();

        var outcome = await run.RunAsync("hunt", "nowhere");

        outcome.Exit.ShouldBe(ExitCode.Usage);
        outcome.Error.ShouldBe("mandatory XDR7021: 'nowhere' is neither a file nor a folder.\n    Name a query file, or a folder with .kql files and Sentinel YAML content.\n");
    }

    [Theory]
    [InlineData("name: [\nquery: x\n")]
    [InlineData("name: a\n\tquery: x\n")]
    [InlineData("name: 'a\n")]
    public async Task Refuses_content_that_is_not_YAML(string content)
    {
        using var run = new CliRun();
        run.Write("bad.yaml", content);

        var outcome = await run.RunAsync("hunt", "bad.yaml");

        outcome.Exit.ShouldBe(ExitCode.Invalid);
        outcome.Error.ShouldContain("XDR7022: The file is not YAML from here on, so its query cannot be read.");
    }

    [Fact]
    public async Task Finds_only_the_query_of_the_outermost_keys()
    {
        using var run = new CliRun();
        run.Write("rule.yaml", "entityMappings:\n- query: Inner\n  name: n\nmeta: { query: Inner }\nquery: DeviceEvents\n");

        var outcome = await run.RunAsync("hunt", "rule.yaml");

        outcome.ShouldBe(new CliOutcome(ExitCode.Success, "rule.yaml: runs\n1 query: 1 runs.\n", ""));
    }

    [Fact]
    public async Task Deeply_nested_content_is_read()
    {
        using var run = new CliRun();
        run.Write("deep.yaml", "query: DeviceEvents\ndeep: " + new string('[', 2_000) + new string(']', 2_000) + "\n");

        (await run.RunAsync("hunt", "deep.yaml")).Exit.ShouldBe(ExitCode.Success);
    }

    private static async Task<CliOutcome> HuntAsync(string query, params string[] more)
    {
        using var run = new CliRun();
        run.Write("stacks/Pulumi.soc.yaml", Stack);
        run.Write("q.kql", query);
        return await run.RunAsync(["hunt", "q.kql", .. more], CancellationToken.None);
    }
}
