using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings.Schema;
using XdrInfra.Model.Values;

namespace XdrInfra.Model.Settings.Reading;

/// <summary>Reads single values by their shape.</summary>
internal static class LeafReader
{
    public static Leaf<string>? Text(SettingNode node, SettingShape shape, SettingFindings says, FindingList findings)
    {
        if (node is not SettingNode.Scalar scalar || scalar.Kind == ScalarKind.Null)
        {
            return Fail<string>(findings, Refusal(node, shape, says));
        }

        return shape switch
        {
            SettingShape.Choice choice when !choice.Legal.Contains(scalar.Text) =>
                findings.TakesMore() ? Fail<string>(findings, says.NotAChoice(scalar.Text, choice.Legal)) : null,
            SettingShape.Text when scalar.Kind != ScalarKind.Text => Fail<string>(findings, says.NeedsQuotes(scalar.Text, Words(scalar.Kind))),
            SettingShape.Text text when !text.Rule.Allows(scalar.Text) => Fail<string>(findings, says.BadText(scalar.Text, text.Rule)),
            _ => new(scalar.Text),
        };
    }

    public static Leaf<bool>? Flag(SettingNode node, SettingShape shape, SettingFindings says, FindingList findings) =>
        node is SettingNode.Scalar { Kind: ScalarKind.Flag } scalar
            ? new(scalar.Text[0] is 't' or 'T')
            : Fail<bool>(findings, Refusal(node, shape, says));

    public static Leaf<int>? Whole(SettingNode node, SettingShape shape, SettingFindings says, FindingList findings)
    {
        if (node is not SettingNode.Scalar { Kind: ScalarKind.Number } scalar || ScalarKinds.Number(scalar.Text) is not { } number)
        {
            return Fail<int>(findings, Refusal(node, shape, says));
        }

        var range = (SettingShape.Whole)shape;
        return double.IsInteger(number) && number >= range.Min && number <= range.Max
            ? new((int)number)
            : Fail<int>(findings, says.OutOfRange(scalar.Text, shape));
    }

    public static Leaf<double>? Amount(SettingNode node, SettingShape shape, SettingFindings says, FindingList findings)
    {
        if (node is not SettingNode.Scalar { Kind: ScalarKind.Number } scalar || ScalarKinds.Number(scalar.Text) is not { } number)
        {
            return Fail<double>(findings, Refusal(node, shape, says));
        }

        var range = (SettingShape.Amount)shape;
        return number >= range.Min && number <= range.Max ? new(number) : Fail<double>(findings, says.OutOfRange(scalar.Text, shape));
    }

    public static Leaf<DateOnly>? Date(SettingNode node, SettingShape shape, SettingFindings says, FindingList findings)
    {
        if (node is not SettingNode.Scalar { Kind: ScalarKind.Text or ScalarKind.Date } scalar)
        {
            return Fail<DateOnly>(findings, Refusal(node, shape, says));
        }

        var day = scalar.Kind == ScalarKind.Date && DateTexts.ParsePlain(scalar.Text) is { TimeOfDay.Ticks: 0 } time
            ? DateOnly.FromDateTime(time)
            : DateTexts.Parse(scalar.Text);
        return day is { } known ? new(known) : Fail<DateOnly>(findings, says.BadDate(scalar.Text));
    }

    public static Leaf<TimeSpan>? Duration(SettingNode node, SettingShape shape, SettingFindings says, FindingList findings)
    {
        if (node is not SettingNode.Scalar { Kind: ScalarKind.Text } scalar)
        {
            return Fail<TimeSpan>(findings, Refusal(node, shape, says));
        }

        var range = (SettingShape.Duration)shape;
        return Durations.Parse(scalar.Text) switch
        {
            null => Fail<TimeSpan>(findings, says.BadDuration(scalar.Text)),
            { } duration when duration < range.Min || duration > range.Max => Fail<TimeSpan>(findings, says.DurationOutOfRange(scalar.Text, range)),
            { } duration => new(duration),
        };
    }

    /// <summary>The finding for a value of another kind than its shape asks for.</summary>
    public static Finding Refusal(SettingNode node, SettingShape shape, SettingFindings says) => node switch
    {
        SettingNode.Scalar { Kind: ScalarKind.Null } => says.NoValue(shape),
        SettingNode.Scalar { Kind: ScalarKind.Text } scalar => says.WrongKind($"the text {Quoted.Of(scalar.Text)}", shape),
        SettingNode.Scalar scalar => says.WrongKind($"{Words(scalar.Kind)}, {scalar.Text}", shape),
        SettingNode.Sequence => says.WrongKind("a list", shape),
        _ => says.WrongKind("an object", shape),
    };

    private static string Words(ScalarKind kind) => kind switch
    {
        ScalarKind.Flag => "true or false",
        ScalarKind.Number => "a number",
        ScalarKind.Date => "a date",
        ScalarKind.Null => "nothing",
        _ => "text",
    };

    private static Leaf<T>? Fail<T>(FindingList findings, Finding finding)
        where T : notnull
    {
        findings.Add(finding);
        return null;
    }
}
