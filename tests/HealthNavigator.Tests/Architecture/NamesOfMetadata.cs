using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace HealthNavigator.Tests.Architecture;

/// <summary>Full names of what a metadata token stands for.</summary>
internal sealed class NamesOfMetadata(MetadataReader reader) : ISignatureTypeProvider<string, object?>
{
    public MetadataReader Reader { get; } = reader;

    public (string? Type, string? Member) Member(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.MethodDefinition:
                var method = Reader.GetMethodDefinition((MethodDefinitionHandle)handle);
                return (Type(method.GetDeclaringType()), Reader.GetString(method.Name));
            case HandleKind.FieldDefinition:
                var field = Reader.GetFieldDefinition((FieldDefinitionHandle)handle);
                return (Type(field.GetDeclaringType()), Reader.GetString(field.Name));
            case HandleKind.MemberReference:
                var member = Reader.GetMemberReference((MemberReferenceHandle)handle);
                return (Type(member.Parent), Reader.GetString(member.Name));
            case HandleKind.MethodSpecification:
                return Member(Reader.GetMethodSpecification((MethodSpecificationHandle)handle).Method);
            default:
                return (Type(handle), null);
        }
    }

    /// <summary><c>Namespace.Outer+Inner</c>; of a constructed type its definition; null for what is not a type.</summary>
    public string? Type(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                var definition = Reader.GetTypeDefinition((TypeDefinitionHandle)handle);
                return Full(definition.Namespace, definition.Name, definition.GetDeclaringType());
            case HandleKind.TypeReference:
                var reference = Reader.GetTypeReference((TypeReferenceHandle)handle);
                return Full(reference.Namespace, reference.Name, reference.ResolutionScope.Kind == HandleKind.TypeReference ? reference.ResolutionScope : default);
            case HandleKind.TypeSpecification:
                return Reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null);
            default:
                return null;
        }
    }

    private string Full(StringHandle space, StringHandle name, EntityHandle outer) => !outer.IsNil
        ? $"{Type(outer)}+{Reader.GetString(name)}"
        : space.IsNil ? Reader.GetString(name) : $"{Reader.GetString(space)}.{Reader.GetString(name)}";

    public string GetArrayType(string elementType, ArrayShape shape) => elementType;

    public string GetByReferenceType(string elementType) => elementType;

    public string GetFunctionPointerType(MethodSignature<string> signature) => "";

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => genericType;

    public string GetGenericMethodParameter(object? genericContext, int index) => "";

    public string GetGenericTypeParameter(object? genericContext, int index) => "";

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetPinnedType(string elementType) => elementType;

    public string GetPointerType(string elementType) => elementType;

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => $"System.{typeCode}";

    public string GetSZArrayType(string elementType) => elementType;

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Type(handle)!;

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Type(handle)!;

    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => Type(handle)!;
}
