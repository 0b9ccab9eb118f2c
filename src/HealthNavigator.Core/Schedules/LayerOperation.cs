namespace HealthNavigator.Core.Schedules;

/// <summary>What a layer does to the layers before it.</summary>
public enum LayerOperation
{
    /// <summary>On its days it takes the place of the earlier layers (OpenStreetMap's <c>;</c>).</summary>
    Replace,

    /// <summary>It adds its times to those of the earlier layers (OpenStreetMap's <c>,</c>).</summary>
    Add,

    /// <summary>It counts only where the earlier layers say closed (OpenStreetMap's <c>||</c>).</summary>
    Fallback,
}
