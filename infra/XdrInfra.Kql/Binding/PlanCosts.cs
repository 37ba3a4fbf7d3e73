using System.Runtime.InteropServices;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Binding;

/// <summary>
/// How many steps stand one behind another, and how often sources are read: a name of <c>let</c> stands for its steps each time, so that a short text
/// can mean a chain that exhausts the stack, or more reading than ever ends.
/// </summary>
internal sealed class PlanCosts
{
    private const int StepLimit = 1000;
    private const long ReadLimit = 100_000;

    private readonly Dictionary<object, Cost> _known = new(ReferenceEqualityComparer.Instance);

    private Cost _current;

    /// <summary>Begins a step over an input; gives what <see cref="Leave"/> takes.</summary>
    public Cost Enter(object? input)
    {
        var outer = _current;
        _current = input is null ? default : _known.GetValueOrDefault(input);
        return outer;
    }

    /// <summary>What is being bound uses what was bound before.</summary>
    public void Use(object made) => _current = _current.With(_known.GetValueOrDefault(made));

    /// <summary>Ends what <see cref="Enter"/> began around it: of what was bound in between, only the outcome counts.</summary>
    public void Return(Cost outer, object made) => _current = outer.With(_known.GetValueOrDefault(made));

    /// <summary>Ends a step with what it made; whoever reads that says so by <see cref="Use"/>. Gives the problem when too much stands behind it.</summary>
    public KqlDiagnostic? Leave(Cost outer, object made, TextSpan at)
    {
        var known = _known.GetValueOrDefault(made);
        var cost = new Cost(Math.Max(known.Steps, _current.Steps + 1), made is MaterializePlan or Scalar ? 1 : Math.Max(known.Reads, Math.Max(_current.Reads, 1)));
        _known[made] = cost;
        _current = outer;
        return cost.Steps > StepLimit ? Diagnostics.TooManySteps(at, StepLimit)
            : cost.Reads > ReadLimit ? Diagnostics.TooManyReads(at, ReadLimit)
            : null;
    }

    /// <param name="Steps">The longest chain.</param>
    /// <param name="Reads">How often sources are read.</param>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Cost(int Steps, long Reads)
    {
        public Cost With(Cost other) => new(Math.Max(Steps, other.Steps), Reads + other.Reads);
    }
}
