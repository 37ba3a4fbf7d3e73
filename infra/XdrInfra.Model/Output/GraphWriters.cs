using XdrInfra.Model.Graph;

namespace XdrInfra.Model.Output;

/// <summary>Writes a graph in one of its formats.</summary>
public static class GraphWriters
{
    public static void Write(GraphFormat format, ResourceGraph graph, TextWriter output)
    {
        switch (format)
        {
            case GraphFormat.Json:
                GraphJsonWriter.Write(graph, output);
                break;
            case GraphFormat.Mermaid:
                WriteMermaid(graph, output);
                break;
            default:
                WriteText(graph, output);
                break;
        }
    }

    private static void WriteText(ResourceGraph graph, TextWriter output)
    {
        output.Write($"stack {graph.Stack}: {graph.Resources.Length} resources\n");
        foreach (var resource in graph.Resources)
        {
            output.Write($"\n{resource.Name}  {resource.Type}{(resource.Protect ? "  protected" : "")}{(resource.RetainOnDelete ? "  retained" : "")}\n");
            if (GraphEdges.Of(resource) is { Count: > 0 } after)
            {
                output.Write($"  after {string.Join(", ", after)}\n");
            }

            foreach (var (name, value) in resource.Inputs.Items)
            {
                output.Write($"  {name}: {PropertyText.Of(value)}\n");
            }
        }

        output.Write("\noutputs\n");
        foreach (var (name, value) in graph.Outputs.Items)
        {
            output.Write($"  {name}: {PropertyText.Of(value)}\n");
        }
    }

    // https://mermaid.js.org/syntax/flowchart.html
    private static void WriteMermaid(ResourceGraph graph, TextWriter output)
    {
        output.Write("flowchart LR\n");
        foreach (var resource in graph.Resources)
        {
            output.Write($"  {resource.Name}[\"{resource.Name}<br/>{resource.Type}\"]\n");
        }

        foreach (var resource in graph.Resources)
        {
            foreach (var after in GraphEdges.Of(resource))
            {
                output.Write($"  {after} --> {resource.Name}\n");
            }
        }
    }
}
