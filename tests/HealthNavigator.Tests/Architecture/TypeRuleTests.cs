using System.Text.RegularExpressions;

namespace HealthNavigator.Tests.Architecture;

/// <summary>House rules that can be read from the types.</summary>
public sealed class TypeRuleTests
{
    /// <summary>The named seams of the design. A new interface is a decision: it is added here with its reason in <c>docs/decisions/</c>.</summary>
    private static readonly string[] Seams = ["IConversationStore", "IGeocoder", "IRecognizer", "IRevisionLog", "ITravelTimes"];

    private static readonly string[] NamesThatSayNothing = ["Helper", "Helpers", "Manager", "Util", "Utils", "Utility", "Info", "Data", "Base", "Impl", "Agent"];

    private static IEnumerable<Type> Types => Product.All.SelectMany(Product.WrittenTypes);

    [Fact]
    public void Interfaces_OfTheProduct_AreTheNamedSeams() =>
        Breaches.None(Types.Where(type => type.IsInterface).Select(type => type.Name).Except(Seams));

    [Fact]
    public void Class_NotMeantToBeDerivedFrom_IsSealed() => Breaches.None(
        from type in Types
        where type.IsClass && !type.IsSealed && !type.IsAbstract && !typeof(Delegate).IsAssignableFrom(type)
        select type.FullName);

    [Fact]
    public void AbstractClass_InCore_HasNoHeirsElsewhere() => Breaches.None(
        from type in Product.WrittenTypes(Product.Core)
        where type is { IsClass: true, IsAbstract: true, IsSealed: false, IsVisible: true }
            && type.GetConstructors(System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)
                .Any(constructor => !constructor.IsPrivate && !constructor.IsFamilyAndAssembly && !IsCopy(constructor))
        select type.FullName);

    [Fact]
    public void Web_ItsTypes_AreInternal() =>
        Breaches.None(Types.Where(type => type.Assembly == Product.Web && type.IsVisible && type.Name != "Program").Select(type => type.FullName));

    [Fact]
    public void Type_ItsName_SaysWhatItIs() => Breaches.None(
        from type in Types
        where Regex.Matches(type.Name, "[A-Z][a-z]*").Select(word => word.Value).Intersect(NamesThatSayNothing).Any()
        select type.FullName);

    /// <summary>The copy constructor of a record is protected by the language.</summary>
    private static bool IsCopy(System.Reflection.ConstructorInfo constructor) =>
        constructor.GetParameters() is [{ } only] && only.ParameterType == constructor.DeclaringType;
}
