namespace XdrInfra.Model.Output;

/// <summary>Writes a report stack by stack: thousands of stacks pass through without being kept.</summary>
public interface IReportWriter : IDisposable
{
    void Begin();

    void Write(StackReport stack);

    /// <summary>Ends the document; nothing is written after it.</summary>
    void End();
}
