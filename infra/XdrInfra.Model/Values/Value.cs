using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Values;

/// <summary>A value that is known, not known yet, or absent, together with the place it came from.</summary>
public readonly record struct Value<T>
    where T : notnull
{
    private readonly T? _known;
    private readonly ValueState _state;

    private Value(ValueState state, T? known, Location origin, bool isDefault)
    {
        _state = state;
        _known = known;
        Origin = origin;
        IsDefault = isDefault;
    }

    /// <summary>Where the value was written, or the key that would hold it.</summary>
    public Location Origin { get; }

    /// <summary>True when nobody wrote it: the documented default stands in.</summary>
    public bool IsDefault { get; }

    public bool IsKnown => _state == ValueState.Known;

    public bool IsUnknown => _state == ValueState.Unknown;

    public bool IsAbsent => _state == ValueState.Absent;

    /// <summary>The known value.</summary>
    /// <exception cref="InvalidOperationException">The value is unknown or absent: ask first.</exception>
    public T Known => IsKnown ? _known! : throw new InvalidOperationException($"The value at {Origin} is {_state}.");

    public static Value<T> Of(T known, Location origin) => new(ValueState.Known, known, origin, isDefault: false);

    public static Value<T> Default(T known, Location origin) => new(ValueState.Known, known, origin, isDefault: true);

    public static Value<T> Unknown(Location origin) => new(ValueState.Unknown, default, origin, isDefault: false);

    public static Value<T> Absent(Location origin) => new(ValueState.Absent, default, origin, isDefault: false);

    /// <summary>The known value, or a fallback when it is unknown or absent.</summary>
    public T Or(T fallback) => IsKnown ? _known! : fallback;

    /// <summary>The same state and origin with another type.</summary>
    public Value<TOther> Select<TOther>(Func<T, TOther> map)
        where TOther : notnull => _state switch
        {
            ValueState.Known when IsDefault => Value<TOther>.Default(map(_known!), Origin),
            ValueState.Known => Value<TOther>.Of(map(_known!), Origin),
            ValueState.Unknown => Value<TOther>.Unknown(Origin),
            _ => Value<TOther>.Absent(Origin),
        };

    public override string ToString() => IsKnown ? $"{_known}" : $"<{_state.ToString().ToLowerInvariant()}>";
}
