namespace XdrInfra.Kql.Storage;

/// <summary>Appends strings; a null becomes the empty string, as everywhere in the language.</summary>
internal sealed class StringAppender(CodeBook<string>? book) : DictionaryAppender<string>(book)
{
    public StringAppender()
        : this(new CodeBook<string>())
    {
    }

    public void Append(string? value)
    {
        var text = value ?? string.Empty;
        if (Book is { } codes)
        {
            AppendCode(codes.CodeOf(text, static key => key));
        }
        else
        {
            AppendFlat(text);
        }
    }

    public override void AppendNull() => Append(string.Empty);

    public override void AppendBoxed(object? value) => Append((string?)value);

    public override ColumnAppender Next() => new StringAppender(Book);
}
