using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Knowledge;

namespace HealthNavigator.Tests.Architecture;

/// <summary>What Core hands out can be shared between threads and turns: it never changes.</summary>
public sealed class CoreImmutabilityTests
{
    /// <summary>Types that collect while something is read, each used by one thread, as their documentation says.</summary>
    private static readonly Type[] Collectors = [typeof(FaultList), typeof(SnapshotBuilder)];

    private const string KeptParameter = ">P";

    private static IEnumerable<Type> PublicTypes => Product.WrittenTypes(Product.Core).Where(type => type.IsVisible && !type.IsEnum && !type.IsInterface);

    [Fact]
    public void PublicType_ItsProperties_CanBeSetOnlyWhileItIsMade() => Breaches.None(
        from type in PublicTypes
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where property.SetMethod is { } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
        select $"{type.FullName}.{property.Name}");

    [Fact]
    public void PublicType_ItsFields_AreReadOnly() => Breaches.None(
        from type in PublicTypes.Except(Collectors)
        from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where !field.IsInitOnly && !field.IsLiteral && !IsOfTheCompiler(field)
        select $"{type.FullName}.{field.Name}");

    /// <summary>A parameter of a primary constructor is kept in a field that the language cannot mark as read-only.</summary>
    [Fact]
    public void KeptParameter_OutsideTheConstructor_IsNeverAssigned() => Breaches.None(
        from method in CompiledCode.Methods(Product.Core)
        where method.Name != ".ctor"
        from instruction in method.Instructions
        where instruction.Code == OpCodes.Stfld && instruction.Member!.EndsWith(KeptParameter, StringComparison.Ordinal)
        select $"{method.Type}.{method.Name} assigns {instruction.Member}");

    [Fact]
    public void PublicType_WhatItShows_IsNoListThatCanBeChanged() => Breaches.None(
        from type in PublicTypes
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where IsChangeable(property.PropertyType)
        select $"{type.FullName}.{property.Name}: {property.PropertyType.Name}");

    private static bool IsChangeable(Type type) => type.IsArray || type.IsGenericType && type.GetGenericTypeDefinition() is var definition
        && (definition == typeof(List<>) || definition == typeof(Dictionary<,>) || definition == typeof(HashSet<>)
            || definition == typeof(IList<>) || definition == typeof(IDictionary<,>) || definition == typeof(ISet<>) || definition == typeof(ICollection<>));

    private static bool IsOfTheCompiler(FieldInfo field) =>
        field.Name.EndsWith(KeptParameter, StringComparison.Ordinal);
}
