using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace XdrInfra.Policies.Tests;

/// <summary>A rule reads its context and nothing else: no files, no clock, no network, no chance.</summary>
public sealed class RulePurityTests
{
    /// <summary>Assemblies of plain data and of text; none that opens a socket or starts a process.</summary>
    private static readonly string[] Assemblies =
    [
        "XdrInfra.Model", "System.Runtime", "System.Collections", "System.Collections.Immutable", "System.Linq", "System.Memory",
    ];

    /// <summary>What of System.IO the pages need: they are read out of the assembly itself.</summary>
    private static readonly string[] Reading = ["System.IO.Stream", "System.IO.StreamReader", "System.IO.TextReader", "System.IO.InvalidDataException"];

    private static readonly string[] Impure =
    [
        "System.Environment", "System.DateTime", "System.DateTimeOffset", "System.TimeProvider", "System.Random", "System.Threading.Thread", "System.AppContext",
    ];

    /// <summary>The compiler's iterators ask for the thread; nothing else of the environment is used.</summary>
    private const string IteratorsOwn = "System.Environment.get_CurrentManagedThreadId";

    [Fact]
    public void The_rules_use_no_assembly_that_reaches_outside() =>
        typeof(RuleSet).Assembly.GetReferencedAssemblies().Select(name => name.Name).Except(Assemblies).ShouldBeEmpty();

    [Fact]
    public void The_rules_call_nothing_that_reads_files_or_the_clock() =>
        Members().Where(member => member != IteratorsOwn)
            .Where(member => Impure.Any(type => IsOf(member, type)) || (IsOf(member, "System.IO") && !Reading.Any(type => IsOf(member, type))))
            .ShouldBeEmpty();

    [Fact]
    public void No_rule_holds_a_state_of_its_own()
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public;
        var mutable = RuleSet.Rules.Select(rule => rule.GetType()).Concat(RuleSet.FleetRules.Select(rule => rule.GetType()))
            .SelectMany(type => type.GetFields(All))
            .Where(field => field is { IsInitOnly: false, IsLiteral: false })
            .Select(field => $"{field.DeclaringType}.{field.Name}");

        mutable.ShouldBeEmpty();
    }

    private static bool IsOf(string member, string owner) => member.StartsWith(owner + ".", StringComparison.Ordinal);

    /// <summary>Every member of another assembly that the rules call, with its type.</summary>
    private static List<string> Members()
    {
        using var file = new PEReader(File.OpenRead(typeof(RuleSet).Assembly.Location));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.MemberReferences.Select(metadata.GetMemberReference)
                .Where(member => member.Parent.Kind == HandleKind.TypeReference)
                .Select(member => (Type: metadata.GetTypeReference((TypeReferenceHandle)member.Parent), Name: metadata.GetString(member.Name)))
                .Select(member => $"{metadata.GetString(member.Type.Namespace)}.{metadata.GetString(member.Type.Name)}.{member.Name}"),
        ];
    }
}
