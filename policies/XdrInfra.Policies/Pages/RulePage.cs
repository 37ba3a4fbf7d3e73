using XdrInfra.Policies.Contract;

namespace XdrInfra.Policies.Pages;

/// <summary>The page of a rule as it lies beside the rule's code; the tool carries it, so help texts and pages cannot drift apart.</summary>
public sealed class RulePage
{
    private readonly IReadOnlyDictionary<string, string> _sections;

    private RulePage(string markdown, IReadOnlyDictionary<string, string> frontMatter, IReadOnlyDictionary<string, string> sections)
    {
        Markdown = markdown;
        FrontMatter = frontMatter;
        _sections = sections;
    }

    /// <summary>The headings of every page, in this order.</summary>
    public static IReadOnlyList<string> Headings { get; } =
        ["Synopsis", "Why", "What to do", "Passing example", "Failing example", "Links"];

    /// <summary>The whole page.</summary>
    public string Markdown { get; }

    /// <summary>The lines between the dashes at the top: code, slug, area and level.</summary>
    public IReadOnlyDictionary<string, string> FrontMatter { get; }

    /// <summary>The headings that the page has, in the order of the page.</summary>
    public IEnumerable<string> Sections => _sections.Keys;

    /// <summary>The page without its front matter.</summary>
    public string Body => Markdown.Split("---\n", 3)[2].Trim();

    public string Synopsis => this["Synopsis"];

    public string WhatToDo => this["What to do"];

    /// <summary>The text under a heading.</summary>
    public string this[string heading] => _sections[heading];

    /// <summary>The page of a rule.</summary>
    public static RulePage Of(RuleInfo rule)
    {
        var name = $"Rules/{rule.Area}/{rule.Slug}.md";
        using var stream = typeof(RulePage).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"Rule {rule.Code} has no page '{name}'.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd().ReplaceLineEndings("\n"));
    }

    /// <summary>Reads a page: front matter between two lines of dashes, then sections that begin with two number signs.</summary>
    internal static RulePage Parse(string markdown)
    {
        var parts = markdown.Split("---\n", 3);
        var frontMatter = parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var sections = parts[2].Split("\n## ").Skip(1)
            .Select(section => section.Split('\n', 2))
            .ToDictionary(section => section[0], section => section[1].Trim(), StringComparer.Ordinal);
        return new RulePage(markdown, frontMatter, sections);
    }
}
