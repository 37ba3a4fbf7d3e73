using System.Text;
using System.Xml;

namespace XdrInfra.Kql.Functions;

/// <summary>
/// <c>parse_xml(text)</c>: elements as properties, attributes as <c>@name</c>, text beside either as <c>#text</c>, equal elements as an array.
/// Values are text; the engine takes them as numbers where it needs numbers. Text with a document type, deeper than 64 elements,
/// longer than a mebibyte or not well formed gives null: nothing is fetched and nothing is expanded.
/// </summary>
// https://learn.microsoft.com/kusto/query/parse-xml-function
internal static class XmlFunction
{
    // The limit of the reference page.
    private const int MostBytes = 1_048_576;
    private const int Deepest = 64;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true,
    };

    public static IEnumerable<ScalarFunction> All =>
        [Define.Boxed("parse_xml", KqlType.Dynamic, 1, [KqlType.String], args => Parse((string)args[0]!))];   // a string is never null

    private static DynamicValue? Parse(string text)
    {
        if (text.Length == 0 || Encoding.UTF8.GetByteCount(text) > MostBytes)
        {
            return null;
        }

        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            return Document(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    // The whole text is read, so that a mistake at its end counts too.
    private static DynamicValue? Document(XmlReader reader)
    {
        reader.MoveToContent();
        var root = new DynamicBag();
        root.Set(reader.Name, Element(reader));
        while (reader.Read())
        {
        }

        return DynamicValue.FromBag(root);
    }

    private static DynamicValue? Element(XmlReader reader)
    {
        if (reader.Depth >= Deepest)
        {
            throw new XmlException();
        }

        var bag = new DynamicBag();
        var isEmpty = reader.IsEmptyElement;
        while (reader.MoveToNextAttribute())
        {
            bag.Set("@" + reader.Name, DynamicValue.FromScalar(reader.Value));
        }

        var text = isEmpty ? string.Empty : Content(reader, bag);
        if (bag.Count == 0)
        {
            return string.IsNullOrWhiteSpace(text) ? null : DynamicValue.FromScalar(text);
        }

        if (!string.IsNullOrWhiteSpace(text))
        {
            bag.Set("#text", DynamicValue.FromScalar(text.Trim()));
        }

        return DynamicValue.FromBag(bag);
    }

    // Up to the end of the element; what it holds goes into the bag, and its own text comes back.
    private static string Content(XmlReader reader, DynamicBag bag)
    {
        var text = new StringBuilder();
        var repeated = new Dictionary<string, List<DynamicValue?>>(StringComparer.Ordinal);
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                var name = reader.Name;
                Add(bag, repeated, name, Element(reader));
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                text.Append(reader.Value);
            }
        }

        return text.ToString();
    }

    private static void Add(DynamicBag bag, Dictionary<string, List<DynamicValue?>> repeated, string name, DynamicValue? value)
    {
        if (repeated.TryGetValue(name, out var items))
        {
            items.Add(value);
            if (items.Count == 2)
            {
                bag.Set(name, DynamicValue.FromItems(items));
            }

            return;
        }

        repeated.Add(name, [value]);
        bag.Set(name, value);
    }
}
