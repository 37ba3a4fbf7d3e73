namespace XdrInfra.Verify.Asking;

/// <summary>Whom the runner may ask. Without Graph the checks that compare both sides do not apply.</summary>
public sealed record QuestionClients(ILogsQuestions Logs, IArmQuestions Arm, IGraphQuestions? Graph);
