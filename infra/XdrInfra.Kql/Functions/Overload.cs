using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Functions;

/// <summary>One form of a function. <see cref="KqlType.Unknown"/> as the type of a parameter takes any value as it is.</summary>
internal sealed record Overload(IReadOnlyList<KqlType> Parameters, KqlType Result, Evaluator Evaluate)
{
    /// <summary>How many arguments must be there; by default all.</summary>
    public int Required { get; init; } = Parameters.Count;

    /// <summary>The last parameter may be given any number of times.</summary>
    public bool Repeats { get; init; }

    /// <summary>The type of the result where the arguments decide it.</summary>
    public Func<IReadOnlyList<KqlType>, KqlType>? ResultOf { get; init; }

    /// <summary>The columns, where the function gives several at once; <see cref="Evaluate"/> gives an array with one element for each.</summary>
    public IReadOnlyList<ColumnSchema>? Outputs { get; init; }

    public bool Takes(int count) => count >= Required && (Repeats || count <= Parameters.Count);

    public KqlType ParameterAt(int position) => Parameters[Math.Min(position, Parameters.Count - 1)];

    public KqlType ResultFor(IReadOnlyList<Scalar> arguments) =>
        ResultOf is null ? Result : ResultOf([.. arguments.Select(argument => argument.Type)]);
}
