namespace XdrInfra.Kql.Storage;

/// <summary>Appends dynamic values; equal JSON text is parsed once.</summary>
internal sealed class DynamicAppender(CodeBook<DynamicValue?>? book) : DictionaryAppender<DynamicValue?>(book)
{
    public DynamicAppender()
        : this(new CodeBook<DynamicValue?>())
    {
    }

    /// <summary>JSON text; null and the empty text are null.</summary>
    public void AppendJson(string? json)
    {
        if (Book is { } codes)
        {
            AppendCode(codes.CodeOf(json ?? string.Empty, DynamicValue.FromJson));
        }
        else
        {
            AppendFlat(DynamicValue.FromJson(json));
        }
    }

    public void Append(DynamicValue? value)
    {
        if (Book is { } codes)
        {
            AppendCode(codes.CodeOf(value?.ToJson() ?? string.Empty, _ => value));
        }
        else
        {
            AppendFlat(value);
        }
    }

    public override void AppendNull() => AppendJson(null);

    public override void AppendBoxed(object? value) => Append((DynamicValue?)value);

    public override ColumnAppender Next() => new DynamicAppender(Book);
}
