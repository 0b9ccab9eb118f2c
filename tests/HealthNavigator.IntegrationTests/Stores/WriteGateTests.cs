using System.Reflection;
using System.Reflection.Emit;
using HealthNavigator.Adapters.LiteDb;
using LiteDB;

namespace HealthNavigator.IntegrationTests.Stores;

/// <summary>LiteDB destroys its file when two threads write: so no code but the gate's may call a method of LiteDB that writes.</summary>
public sealed class WriteGateTests
{
    /// <summary>By name, of whatever type of LiteDB: also what only opens another way in.</summary>
    private static readonly HashSet<string> Writing = new(StringComparer.Ordinal)
    {
        "Insert", "InsertBulk", "Update", "UpdateMany", "Upsert", "Delete", "DeleteAll", "DeleteMany", "DropCollection", "RenameCollection",
        "EnsureIndex", "DropIndex", "Execute", "BeginTrans", "Commit", "Rollback", "Rebuild", "Checkpoint", "Pragma", "set_UserVersion",
        "set_Timeout", "set_UtcDate", "set_LimitSize", "set_CheckpointSize", "GetStorage", "get_FileStorage", "Upload",
    };

    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    [Fact]
    public void Product_MethodsOfLiteDbThatWrite_CalledByTheGateOnly()
    {
        var calls = ProductAssemblies().SelectMany(Calls).Where(call => IsWrite(call.Called)).ToList();

        Assert.Empty(calls.Where(call => Outermost(call.Caller) != typeof(LiteDbFile)).Select(call => $"{call.Caller} {call.Called}"));
        // The reading of the compiled code works at all: the gate's own calls are seen.
        Assert.Superset(
            new HashSet<string>(["Insert", "Upsert", "Checkpoint", "BeginTrans", "Commit", "Delete"]),
            calls.Select(call => call.Called.Name).ToHashSet());
    }

    [Fact]
    public void Product_Databases_MadeByTheGateOnly() =>
        Assert.Empty(ProductAssemblies().SelectMany(Calls)
            .Where(call => IsDatabase(call.Called) && Outermost(call.Caller) != typeof(LiteDbFile))
            .Select(call => $"{call.Caller} {call.Called}"));

    [Fact]
    public void Scan_BypassInThisAssembly_Found()
    {
        var calls = Calls(typeof(WriteGateTests).Assembly).Where(call => call.Caller.DeclaringType == typeof(Bypass));
        Assert.Equal(["Insert", "DeleteMany"], calls.Where(call => IsWrite(call.Called)).Select(call => call.Called.Name));
    }

    [Fact]
    public async Task Writer_KeptBeyondItsGate_Refuses()
    {
        using var folder = new TemporaryFolder();
        using var file = LiteDbFile.Open(folder.File("x.db"), "c");
        var kept = await file.WriteAsync(writer => writer, _ => { }, _ => { }, CancellationToken.None);

        Assert.Throws<ObjectDisposedException>(() => kept.Insert("c", []));
    }

    [Fact]
    public async Task Write_BodyThrows_NothingKeptAndTheNextWorks()
    {
        using var folder = new TemporaryFolder();
        using var file = LiteDbFile.Open(folder.File("x.db"), "c");
        var reopened = 0;
        await Assert.ThrowsAsync<InvalidOperationException>(() => file.WriteAsync<int>(
            writer =>
            {
                writer.Insert("c", new BsonDocument { ["_id"] = 1L });
                throw new InvalidOperationException();
            },
            _ => Assert.Fail("It was not acknowledged."),
            _ => reopened++,
            CancellationToken.None));
        Assert.Empty(file.Find("c", Query.All()));
        await file.WriteAsync(
            writer =>
            {
                writer.Insert("c", new BsonDocument { ["_id"] = 2L });
                return 0;
            },
            _ => { },
            _ => reopened++,
            CancellationToken.None);

        Assert.Equal(2L, Assert.Single(file.Find("c", Query.All()))["_id"].AsInt64);
        Assert.Equal(1, reopened);
    }

    /// <summary>LiteDB's own rebuild breaks on fewer.</summary>
    [Fact]
    public async Task Rewrite_ThreeThousandDocuments_AllInAFreshFileAndTheOldOneAside()
    {
        using var folder = new TemporaryFolder();
        using var file = LiteDbFile.Open(folder.File("x.db"), "c", "d");
        await file.WriteAsync(
            writer =>
            {
                for (var i = 1L; i <= 3_000; i++) writer.Insert("c", new BsonDocument { ["_id"] = i, ["text"] = new string('x', (int)i) });
                return 0;
            },
            _ => { },
            _ => { },
            CancellationToken.None);
        var before = file.Find("c", new Query()).Select(d => d.ToString()).ToHashSet();

        var aside = file.Rewrite();

        Assert.Equal(folder.File("x.damaged-1.db"), aside);
        Assert.Equal(3_000, before.Count);
        Assert.Equal(before, file.Find("c", new Query()).Select(d => d.ToString()).ToHashSet());
        Assert.Empty(file.Find("d", new Query()));
    }

    private static IEnumerable<Assembly> ProductAssemblies() =>
        [typeof(LiteDbStore).Assembly, typeof(Core.Knowledge.Revision).Assembly, Assembly.Load("HealthNavigator.Web"), Assembly.Load("navigator")];

    private static bool IsWrite(MethodBase called) =>
        called.DeclaringType?.Assembly == typeof(LiteDatabase).Assembly && Writing.Contains(called.Name)
        && called.DeclaringType is not { Name: nameof(BsonDocument) or nameof(BsonArray) };

    private static bool IsDatabase(MethodBase called) =>
        called is ConstructorInfo && called.DeclaringType?.Assembly == typeof(LiteDatabase).Assembly
        && called.DeclaringType.Name is nameof(LiteDatabase) or nameof(LiteRepository) or "LiteEngine" or "SharedEngine";

    private static Type Outermost(MethodBase method)
    {
        var type = method.DeclaringType!;
        while (type.DeclaringType is { } outer) type = outer;
        return type;
    }

    private static IEnumerable<(MethodBase Caller, MethodBase Called)> Calls(Assembly assembly)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        return from type in assembly.GetTypes()
               from method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All))
               from called in Called(method)
               select (method, called);
    }

    /// <summary>Every method named in the body: called, constructed, or taken as a delegate.</summary>
    private static IEnumerable<MethodBase> Called(MethodBase method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < il.Length;)
        {
            short value = il[at++];
            if (value == 0xFE) value = (short)(0xFE00 | il[at++]);
            var code = OpCodes[value];
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineTok
                && method.Module.ResolveMember(BitConverter.ToInt32(il, at), ofType, ofMethod) is MethodBase called)
                yield return called;
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }

    /// <summary>What must not be in the product: here so that the test is seen to find it.</summary>
    private static class Bypass
    {
        public static void Direct(ILiteCollection<BsonDocument> collection) => collection.Insert(new BsonDocument());

        public static Func<BsonExpression, int> AsDelegate(ILiteCollection<BsonDocument> collection) => collection.DeleteMany;
    }
}
