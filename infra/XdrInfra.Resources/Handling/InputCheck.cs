using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Handling;

/// <summary>Holds inputs against their rules; all findings at once.</summary>
internal static class InputCheck
{
    public static IReadOnlyList<Finding> Run(PropertyValue.Map inputs, params IReadOnlyList<InputRule> rules)
    {
        var findings = new List<Finding>();
        foreach (var rule in rules)
        {
            CheckOne(inputs, rule, findings);
        }

        var names = rules.Select(rule => rule.Name).ToHashSet(StringComparer.Ordinal);
        findings.AddRange(inputs.Items.Where(pair => !names.Contains(pair.Key))
            .Select(pair => InputFindings.UnknownInput(pair.Value.Origin, pair.Key, names)));
        return findings;
    }

    private static void CheckOne(PropertyValue.Map inputs, InputRule rule, List<Finding> findings)
    {
        var value = inputs[rule.Name];
        if (value is null or PropertyValue.Null)
        {
            if (rule.Required)
            {
                findings.Add(InputFindings.Missing(rule.Name));
            }

            return;
        }

        var plain = value is PropertyValue.Secret secret ? secret.Inner : value;
        if (PropertyReading.HasUnknown(plain))
        {
            return;
        }

        if (plain.GetType() != rule.Type)
        {
            findings.Add(InputFindings.WrongType(value.Origin, rule.Name, PropertyText.Of(value), rule.Type));
        }
        else if (rule.Legal.Count > 0 && plain is PropertyValue.Text text && !rule.Legal.Contains(text.Value, StringComparer.OrdinalIgnoreCase))
        {
            findings.Add(InputFindings.Illegal(value.Origin, rule.Name, PropertyText.Of(value) ?? "", rule.Legal));
        }
    }
}
