namespace XdrInfra.Model.Settings.Schema;

/// <summary>What may be written for a setting. The reader, the JSON schema and the template of a stack file all come from it.</summary>
public abstract record SettingShape
{
    private SettingShape() { }   // closed set: only the nested cases below

    /// <summary>The kind of value, as a finding names it.</summary>
    public abstract string Words { get; }

    public sealed record Text(TextRule Rule) : SettingShape
    {
        public override string Words => "text";
    }

    public sealed record Choice(IReadOnlyList<string> Legal) : SettingShape
    {
        public override string Words => $"one of {string.Join(", ", Legal)}";
    }

    public sealed record Flag : SettingShape
    {
        public override string Words => "true or false";
    }

    public sealed record Whole(int Min, int Max) : SettingShape
    {
        public override string Words => $"a whole number from {Min} to {Max}";
    }

    public sealed record Amount(double Min, double Max) : SettingShape
    {
        public override string Words => FormattableString.Invariant($"a number from {Min} to {Max}");
    }

    public sealed record Date : SettingShape
    {
        public override string Words => "a date in quotes, for example \"2027-01-31\"";
    }

    public sealed record Duration(TimeSpan Min, TimeSpan Max) : SettingShape
    {
        public override string Words => "a duration, for example 15m, 24h or 7d";
    }

    public sealed record List(SettingShape Item) : SettingShape
    {
        public override string Words => "a list, for example [a, b]";
    }

    public sealed record Group(IReadOnlyList<SettingMember> Members) : SettingShape
    {
        public override string Words => "an object, for example { key: value }";

        public SettingMember? Find(string name) => Members.FirstOrDefault(member => member.Name == name);
    }

    public sealed record Map(KeyRule Keys, SettingShape Value) : SettingShape
    {
        public override string Words => "an object, for example { key: value }";
    }
}
