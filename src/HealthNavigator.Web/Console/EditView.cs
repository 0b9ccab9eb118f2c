using System.Collections.Immutable;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Web.Shared;

namespace HealthNavigator.Web.Console;

/// <summary>The form of an edit, with whatever stood against the last try. What was typed is always shown again.</summary>
internal sealed record EditView
{
    public required Words Words { get; init; }

    public required string Id { get; init; }

    public required EditForm Form { get; init; }

    /// <summary>Fields that are wrong.</summary>
    public ImmutableArray<(string Field, string Code)> FieldFaults { get; init; } = [];

    /// <summary>What the knowledge would have been wrong in.</summary>
    public ImmutableArray<Fault> Faults { get; init; } = [];

    /// <summary>What somebody else wrote in the meantime; null when nobody did.</summary>
    public Revision? Conflict { get; init; }

    /// <summary>Whether the document is withdrawn now.</summary>
    public bool IsWithdrawn { get; init; }

    public bool HasFaults => FieldFaults.Length > 0 || Faults.Length > 0;

    public string? FaultOf(string field) =>
        FieldFaults.FirstOrDefault(fault => fault.Field == field) is { Code: { } code } ? Words[$"console.error.{code}"] : null;

    /// <summary>The typed line a fault is about; null when it is about the whole.</summary>
    public string? LineOf(Fault fault) =>
        fault.Line > 0 && DocumentText.Normalize(Form.Text ?? "").Split('\n') is var lines && fault.Line <= lines.Length ? lines[fault.Line - 1].Trim() : null;
}
