using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace HealthNavigator.Core.Matching;

/// <summary>The services that work in one zone, in the order of the least that each can cost there, so that a search stops early.</summary>
internal sealed class ZoneServices
{
    private readonly ImmutableArray<Step> steps;

    /// <param name="services">At least one.</param>
    public ZoneServices(IEnumerable<IndexedService> services)
    {
        steps = [.. services.Select(static service => new Step(service)).OrderBy(static step => step.Floor)];
        SeenOn = steps.Max(static step => step.SeenOn);
    }

    public int Count => steps.Length;

    /// <summary>See <see cref="IndexedService.SeenOn"/>: the latest of them.</summary>
    public int SeenOn { get; }

    /// <summary>The least floor comes first.</summary>
    public ref readonly Step this[int index] => ref steps.ItemRef(index);

    public IEnumerable<IndexedService> All => steps.Select(static step => step.Service);

    /// <summary>A service with what decides whether it has to be looked at: most are passed over without touching it.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly struct Step(IndexedService service)
    {
        private readonly SpherePoint? onlyDoor = service.OnlyDoor;
        private readonly string? country = service.Service.Permanences is [var first, ..] ? first.Location.Place.Country : null;

        public IndexedService Service { get; } = service;

        /// <summary>See <see cref="IndexedService.FloorByZone"/>.</summary>
        public double Floor { get; } = service.FloorByZone;

        public int SeenOn { get; } = service.SeenOn;

        /// <summary>Whose times count for who is reached by the zone; null when its only door reaches them, which the cells hold.</summary>
        /// <param name="here">Where the person is; null when no distance can be told.</param>
        /// <param name="from">The country of the person.</param>
        /// <param name="radius">Doors that are farther are not reached, in kilometres.</param>
        public int? Door(SpherePoint? here, string from, double radius)
        {
            if (country is null) return LeastWay.Own;
            if (here is not { } point || onlyDoor is not { } door) return LeastWay.AnyDoor;
            if (country != from) return LeastWay.Own;
            // Within the last metre either may be said.
            return (door.Km(point) - radius) switch
            {
                < -Metre => null,
                < Metre => LeastWay.AnyDoor,
                _ => 0,
            };
        }

        private const double Metre = 0.001;
    }
}
