using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Running;
using XdrInfra.Verify.Tests.Fakes;

namespace XdrInfra.Verify.Tests.Running;

public sealed class CheckRunnerTests
{
    private const string Onboarding = "onboardingStates";

    [Fact]
    public async Task Asks_each_question_once()
    {
        var clients = new FakeClients();

        await Run.AllAsync(clients);

        clients.Asked.ShouldBeUnique();
    }

    [Fact]
    public async Task Costs_at_most_twelve_queries() => (await Run.AllAsync(new FakeClients())).Figures.Queries.ShouldBeLessThanOrEqualTo(12);

    [Fact]
    public async Task Asks_at_most_five_queries_at_once()
    {
        using var gate = new QueryGate(new FakeTime());
        var release = new TaskCompletionSource();
        var running = 0;
        var work = Enumerable.Range(0, 9).Select(_ => gate.RunAsync(async () => { Interlocked.Increment(ref running); await release.Task; return 0; }, default)).ToList();

        running.ShouldBe(5);
        release.SetResult();
        await Task.WhenAll(work);
    }

    [Fact]
    public async Task Spreads_more_than_two_hundred_queries_over_thirty_seconds()
    {
        var time = new FakeTime();
        using var gate = new QueryGate(time);
        for (var i = 0; i < 201; i++)
        {
            await gate.RunAsync(() => Task.FromResult(0), default);
        }

        (time.GetUtcNow() - FakeTime.Start).ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_refusal_is_an_error_and_exits_with_six()
    {
        var report = await OnlyAsync(new Answer.Refused("403 AuthorizationFailed."));

        Run.Say(report.Results.Single()).ShouldBe("error: Azure refused the question: 403 AuthorizationFailed.");
        report.ExitCode.ShouldBe(ExitCode.Refused);
    }

    [Theory]
    [InlineData("throttled", "error: The service was asked too often: later.")]
    [InlineData("late", "error: No answer in time: later.")]
    [InlineData("broken", "error: That was no answer: later.")]
    public async Task What_is_no_answer_is_an_error(string kind, string said)
    {
        Answer answer = kind switch { "throttled" => new Answer.Throttled("later."), "late" => new Answer.TimedOut("later."), _ => new Answer.Broken("later.") };

        var report = await OnlyAsync(answer);

        Run.Say(report.Results.Single()).ShouldBe(said);
        report.ExitCode.ShouldBe(ExitCode.CheckFailed);
    }

    [Fact]
    public async Task A_query_that_is_not_understood_exits_with_two() => (await OnlyAsync(new Answer.Invalid("SYN0002."))).ExitCode.ShouldBe(ExitCode.Invalid);

    [Fact]
    public async Task A_partial_answer_never_passes() =>
        Run.Say((await OnlyAsync(Answers.Partial("one node was late.", new { id = "x" }))).Results.Single())
            .ShouldBe("error: The answer was partial, so nothing is proven: one node was late.");

    [Fact]
    public async Task A_partial_answer_may_prove_a_failure()
    {
        var rules = Answers.Partial("one node was late.", Rule("Create incidents for Identity", true));

        (await Run.OneAsync("XDR5004", new FakeClients().On("alertRules", rules)))
            .ShouldBe("fail: 1 of 1 incident creation rules are on: Create incidents for Identity.");
    }

    [Fact]
    public async Task An_object_that_is_not_there_is_not_an_error() =>
        (await Run.OneAsync("XDR5001", new FakeClients().On(Onboarding, new Answer.Missing("onboardingStates/default"))))
            .ShouldBe("fail: Sentinel is not on for workspace \"law-soc\".");

    [Fact]
    public async Task A_check_whose_fact_does_not_hold_does_not_apply() =>
        (await Run.OneAsync("XDR5004", new FakeClients(), Stacks.Soc with { IncidentCreationRules = Stacks.Known(IncidentCreationRulesMode.Keep) }))
            .ShouldBe("notapplicable: In this stack, incidentCreationRules is keep.");

    [Fact]
    public async Task A_bug_in_a_client_is_an_error_and_exits_with_seventy()
    {
        var report = await Run.AllAsync(new FakeClients().On(Onboarding, () => throw new InvalidOperationException("boom")), request => request with { Only = ["XDR5001"] });

        Run.Say(report.Results.Single()).ShouldBe("error: The check itself broke: InvalidOperationException: boom");
        report.ExitCode.ShouldBe(ExitCode.Bug);
    }

    [Fact]
    public async Task A_check_that_is_off_is_listed_and_not_asked()
    {
        var clients = new FakeClients();
        var settings = Off("2026-11-20");

        var report = await Run.AllAsync(clients, request => request with { Only = ["XDR5001"], Settings = settings });

        report.SwitchedOff.ShouldBe([new SwitchedOffCheck("XDR5001", "Sentinel is on for the workspace", "no access yet", new DateOnly(2026, 11, 20))]);
        clients.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_check_whose_exception_expired_runs_and_says_so()
    {
        var report = await Run.AllAsync(new FakeClients(), request => request with { Only = ["XDR5001"], Settings = Off("2026-11-19") });

        report.Results.Count.ShouldBe(1);
        report.Findings.Single().Message.ShouldBe("Switching off \"XDR5001\" expired on 2026-11-19; the check runs again.");
    }

    [Fact]
    public async Task An_unknown_id_stops_the_run_with_the_nearest_one()
    {
        var failure = await Should.ThrowAsync<UserFailure>(() => Run.AllAsync(new FakeClients(), request => request with { Only = ["XDR501"] }));

        failure.Findings.Single().Message.ShouldBe("There is no check \"XDR501\".");
        failure.ExitCode.ShouldBe(ExitCode.Invalid);
    }

    [Fact]
    public async Task Asks_again_what_waits_until_it_is_there()
    {
        var time = new FakeTime();
        var tries = 0;
        var clients = new FakeClients().On("| project Table, Time", () => ++tries < 4 ? Answers.Rows() : Answers.Rows(Answers.Table("DeviceEvents", -5)));
        var settings = Stacks.WithEvents("DeviceEvents");

        var report = await Run.AllAsync(clients, request => request with { Only = ["XDR5008"], Wait = TimeSpan.FromMinutes(15), Settings = settings }, time);

        report.ExitCode.ShouldBe(ExitCode.Success);
        tries.ShouldBe(4);
        (report.FinishedAt - report.StartedAt).ShouldBe(TimeSpan.FromSeconds(90));
    }

    [Fact]
    public async Task Gives_up_when_the_time_is_over_and_exits_with_seven()
    {
        var report = await Run.AllAsync(new FakeClients(), request => request with { Only = ["XDR5008"], Wait = TimeSpan.FromSeconds(70) });

        report.ExitCode.ShouldBe(ExitCode.Waiting);
        (report.FinishedAt - report.StartedAt).ShouldBe(TimeSpan.FromSeconds(70));
    }

    [Fact]
    public async Task Asks_again_what_needs_time_where_only_time_can_help()
    {
        var clients = new FakeClients().On("| project Table, Time", Answers.Rows(Answers.Table("DeviceEvents", 5, firstDaysAgo: 0.1)));
        var settings = Stacks.WithEvents("DeviceEvents", "DeviceInfo");

        var report = await Run.AllAsync(clients, request => request with { Only = ["XDR5008"], Wait = TimeSpan.FromSeconds(70), WaitsForTimeOnly = true, Settings = settings });

        report.ExitCode.ShouldBe(ExitCode.Waiting);
        (report.FinishedAt - report.StartedAt).ShouldBe(TimeSpan.FromSeconds(70));
    }

    [Fact]
    public async Task Asks_once_what_needs_a_person_where_only_time_can_help()
    {
        var report = await Run.AllAsync(new FakeClients(), request => request with { Only = ["XDR5008"], Wait = TimeSpan.FromSeconds(70), WaitsForTimeOnly = true });

        report.ExitCode.ShouldBe(ExitCode.Waiting);
        report.FinishedAt.ShouldBe(report.StartedAt);
    }

    [Fact]
    public async Task Asks_a_broken_service_once_where_only_time_can_help()
    {
        var tries = 0;
        var clients = new FakeClients().On(Onboarding, () => { tries++; return new Answer.Broken("the connection was cut."); });

        var report = await Run.AllAsync(clients, request => request with { Only = ["XDR5001"], Wait = TimeSpan.FromMinutes(1), WaitsForTimeOnly = true });

        report.ExitCode.ShouldBe(ExitCode.CheckFailed);
        tries.ShouldBe(1);
    }

    [Fact]
    public async Task Goes_on_after_a_cut_connection()
    {
        var tries = 0;
        var clients = new FakeClients().On(Onboarding, () => ++tries == 1 ? new Answer.Broken("the connection was cut.") : Answers.Rows(new { id = "x" }));

        var report = await Run.AllAsync(clients, request => request with { Only = ["XDR5001"], Wait = TimeSpan.FromMinutes(1) });

        Run.Say(report.Results.Single()).ShouldBe("pass: Sentinel is on for workspace \"law-soc\".");
    }

    [Fact]
    public async Task A_refusal_is_not_asked_again()
    {
        var clients = new FakeClients().On(Onboarding, new Answer.Refused("403."));

        await Run.AllAsync(clients, request => request with { Only = ["XDR5001"], Wait = TimeSpan.FromMinutes(15) });

        clients.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Cancelling_ends_the_run()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            new CheckRunner(new FakeClients().Clients, new FakeTime()).RunAsync(Run.Request() with { Wait = TimeSpan.FromMinutes(1) }, null, source.Token));
    }

    private static object Rule(string name, bool enabled) => new
    {
        kind = "MicrosoftSecurityIncidentCreation",
        properties = new { displayName = name, enabled, productFilter = "Azure Advanced Threat Protection" },
    };

    private static StackSettings Off(string expires) => Stacks.Soc with
    {
        Verify = Stacks.Soc.Verify with { Off = new Dictionary<string, CheckOff> { ["XDR5001"] = Stacks.Off("no access yet", expires) } },
    };

    private static Task<VerificationReport> OnlyAsync(Answer answer) =>
        Run.AllAsync(new FakeClients().On(Onboarding, answer), request => request with { Only = ["XDR5001"] });
}
