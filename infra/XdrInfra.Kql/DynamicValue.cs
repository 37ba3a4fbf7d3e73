using XdrInfra.Kql.Evaluation.Grouping;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql;

/// <summary>
/// A dynamic value: a scalar, an array or a property bag. Made from JSON text it is parsed when first looked into.
/// A null dynamic is a null reference.
/// </summary>
public sealed class DynamicValue : IEquatable<DynamicValue>
{
    /// <summary>About what one value takes: a reference, a header and the fields.</summary>
    internal const int EntryBytes = 32;

    private object? _value;
    private string? _json;
    private long _weight;

    private DynamicValue(object? value, string? json)
    {
        _value = value;
        _json = json;
    }

    public DynamicKind Kind => Raw switch
    {
        bool => DynamicKind.Bool,
        long => DynamicKind.Long,
        double => DynamicKind.Real,
        decimal => DynamicKind.Decimal,
        string => DynamicKind.String,
        DateTime => DynamicKind.DateTime,
        TimeSpan => DynamicKind.TimeSpan,
        Guid => DynamicKind.Guid,
        DynamicBag => DynamicKind.Bag,
        _ => DynamicKind.Array,
    };

    /// <summary>The scalar, a <see cref="DynamicBag"/>, or a list of values.</summary>
    public object Raw => _value ??= DynamicParser.Parse(_json ?? string.Empty);

    /// <summary>The elements; null when it is not an array.</summary>
    public IReadOnlyList<DynamicValue?>? Items => Raw as IReadOnlyList<DynamicValue?>;

    /// <summary>The properties; null when it is not a bag.</summary>
    public DynamicBag? Bag => Raw as DynamicBag;

    /// <summary>About as many bytes as it has as text: what is shared within it counts each time. At least what it takes in memory when nothing is shared.</summary>
    internal long Weight => _weight == 0 ? _weight = Weigh() : _weight;

    /// <summary>From JSON text, parsed later. Text that is no JSON becomes a string; the empty text and <c>null</c> are null.</summary>
    public static DynamicValue? FromJson(string? json) =>
        string.IsNullOrEmpty(json) || json == "null" ? null : new DynamicValue(null, json);

    /// <summary>From a scalar of one of the CLR types that columns hold; an int becomes a long.</summary>
    public static DynamicValue? FromScalar(object? value) => value switch
    {
        null => null,
        DynamicValue dynamic => dynamic,
        int number => new DynamicValue((long)number, null),
        _ => new DynamicValue(value, null),
    };

    public static DynamicValue FromItems(IReadOnlyList<DynamicValue?> items) => new(items, null);

    public static DynamicValue FromBag(DynamicBag bag) => new(bag, null);

    /// <summary>The value as JSON text, without blanks.</summary>
    public string ToJson() => _json is not null && _value is null ? DynamicWriter.Compact(_json, this) : _json = DynamicWriter.Write(this);

    /// <summary>The text that <c>tostring()</c> gives: a string without quotes, else JSON.</summary>
    public override string ToString() => Raw as string ?? ToJson();

    public bool Equals(DynamicValue? other) =>
        other is not null && (ReferenceEquals(this, other) || (Kind == other.Kind && IsSame(Raw, other.Raw, other)));

    public override bool Equals(object? obj) => Equals(obj as DynamicValue);

    // A long's own hash is zero for all that repeat one half in the other.
    public override int GetHashCode() => Raw is long number ? SpreadComparer<long>.Instance.GetHashCode(number) : Raw is string or bool or DateTime or TimeSpan or Guid ? Raw.GetHashCode() : ToJson().GetHashCode(StringComparison.Ordinal);

    // Values with one spelling need not be written; searching an array would write each element each time.
    private bool IsSame(object value, object others, DynamicValue other) => value switch
    {
        string or long or bool or DateTime or TimeSpan or Guid => value.Equals(others),
        _ => ToJson() == other.ToJson(),
    };

    private long Weigh() => _value switch
    {
        null => sizeof(char) * (long)(_json?.Length ?? 0),
        string text => EntryBytes + (sizeof(char) * (long)text.Length),
        IReadOnlyList<DynamicValue?> items => Weigh(items),
        DynamicBag bag => Weigh(bag),
        _ => EntryBytes,
    };

    private static long Weigh(IReadOnlyList<DynamicValue?> items)
    {
        long sum = EntryBytes;
        for (var i = 0; i < items.Count; i++)
        {
            sum = Add(sum, EntryBytes + (items[i]?.Weight ?? 0));
        }

        return sum;
    }

    private static long Weigh(DynamicBag bag)
    {
        long sum = EntryBytes;
        foreach (var (name, value) in bag)
        {
            sum = Add(sum, EntryBytes + (sizeof(char) * (long)name.Length) + (value?.Weight ?? 0));
        }

        return sum;
    }

    // What is shared may come to any number.
    private static long Add(long sum, long more) => Math.Min(sum + more, long.MaxValue / 2);
}
