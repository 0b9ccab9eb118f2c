using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace HealthNavigator.Tests.Architecture;

/// <summary>One instruction of a compiled method: what it does, and what it names.</summary>
/// <param name="Code">The operation.</param>
/// <param name="Text">The literal of a <c>ldstr</c>; else null.</param>
/// <param name="Type">Full name of the type whose member it uses, or of the type it uses; else null.</param>
/// <param name="Member">Name of the member it uses; else null.</param>
internal sealed record Instruction(OpCode Code, string? Text, string? Type, string? Member);

/// <summary>A method as it was compiled.</summary>
/// <param name="Type">Full name of the type, the outermost first: <c>Namespace.Outer+Inner</c>.</param>
/// <param name="Name">Name of the method.</param>
/// <param name="Instructions">Its body in order.</param>
internal sealed record CompiledMethod(string Type, string Name, IReadOnlyList<Instruction> Instructions);

/// <summary>
/// Reads what the compiler wrote into an assembly. Unlike the sources, it has no comments, aliases or short names to be misread.
/// </summary>
internal static class CompiledCode
{
    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value & 0xFFFF);

    public static ImmutableArray<CompiledMethod> Methods(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var names = new NamesOfMetadata(file.GetMetadataReader());
        var methods = ImmutableArray.CreateBuilder<CompiledMethod>();
        foreach (var handle in names.Reader.TypeDefinitions)
        {
            foreach (var method in names.Reader.GetTypeDefinition(handle).GetMethods().Select(names.Reader.GetMethodDefinition))
            {
                var body = method.RelativeVirtualAddress == 0 ? [] : file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes() ?? [];
                methods.Add(new CompiledMethod(names.Type(handle)!, names.Reader.GetString(method.Name), [.. Read(body, names)]));
            }
        }

        return methods.ToImmutable();
    }

    /// <summary>Every type of another assembly that is named anywhere in the assembly, signatures included.</summary>
    public static ImmutableSortedSet<string> TypesOfOthers(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var names = new NamesOfMetadata(file.GetMetadataReader());
        return [.. names.Reader.TypeReferences.Select(handle => names.Type(handle)!)];
    }

    private static IEnumerable<Instruction> Read(byte[] body, NamesOfMetadata names)
    {
        for (var at = 0; at < body.Length;)
        {
            var value = body[at++] is var first && first == 0xFE ? 0xFE00 | body[at++] : first;
            var code = Codes[value];
            var operand = at;
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(body, operand)),
                _ => 4,
            };
            switch (code.OperandType)
            {
                case OperandType.InlineString:
                    var text = names.Reader.GetUserString((UserStringHandle)MetadataTokens.Handle(BitConverter.ToInt32(body, operand)));
                    yield return new Instruction(code, text, null, null);
                    break;
                case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok:
                    var (type, member) = names.Member(MetadataTokens.EntityHandle(BitConverter.ToInt32(body, operand)));
                    yield return new Instruction(code, null, type, member);
                    break;
                default:
                    yield return new Instruction(code, null, null, null);
                    break;
            }
        }
    }
}
