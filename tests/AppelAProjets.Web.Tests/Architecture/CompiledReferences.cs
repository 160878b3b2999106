using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.RegularExpressions;

namespace AppelAProjets.Web.Tests.Architecture;

/// <summary>
/// Which types of the solution a compiled assembly refers to: what it inherits, declares, is marked with, calls, creates or tests.
/// Nested types (state machines, closures) count as the type that holds them. Values the compiler copies leave no trace here: constants and
/// nameof are seen in the sources, by <see cref="SourceTree"/>.
/// </summary>
internal sealed partial class CompiledReferences
{
    private const string Solution = "AppelAProjets.";

    /// <summary>Every assembly of the sources, found beside this one: a new project is held to the rules by itself.</summary>
    public static readonly IReadOnlyList<Assembly> Sources =
    [
        .. Directory
            .EnumerateFiles(AppContext.BaseDirectory, "AppelAProjets.*.dll")
            .Select(Path.GetFileNameWithoutExtension)
            .OfType<string>()
            .Where(name => !name.EndsWith("Tests", StringComparison.Ordinal))
            .Select(name => Assembly.Load(name)),
    ];

    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (int)(ushort)code.Value, code => code.OperandType);

    private readonly MetadataReader _metadata;
    private readonly PEReader _image;
    private readonly HashSet<string> _found = new(StringComparer.Ordinal);

    private CompiledReferences(PEReader image) => (_image, _metadata) = (image, image.GetMetadataReader());

    /// <summary>Full names of two types, the one that refers and the one it refers to, each pair once.</summary>
    public static IReadOnlyCollection<(string From, string To)> Of(Assembly assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly.Location));
        return new CompiledReferences(image).All();
    }

    private HashSet<(string From, string To)> All()
    {
        var pairs = new HashSet<(string From, string To)>();
        foreach (var handle in _metadata.TypeDefinitions)
        {
            _found.Clear();
            ReadType(_metadata.GetTypeDefinition(handle));
            var from = NameOf(handle);
            pairs.UnionWith(_found.Where(to => to != from).Select(to => (from, to)));
        }

        return pairs;
    }

    private void ReadType(TypeDefinition type)
    {
        var names = new SignatureNames(this);
        Note(type.BaseType);
        ReadMarks(type.GetCustomAttributes());
        ReadConstraints(type.GetGenericParameters());
        foreach (var implemented in type.GetInterfaceImplementations())
        {
            Note(_metadata.GetInterfaceImplementation(implemented).Interface);
        }

        foreach (var handle in type.GetFields())
        {
            var field = _metadata.GetFieldDefinition(handle);
            field.DecodeSignature(names, null);
            ReadMarks(field.GetCustomAttributes());
        }

        foreach (var handle in type.GetProperties())
        {
            ReadMarks(_metadata.GetPropertyDefinition(handle).GetCustomAttributes());
        }

        foreach (var handle in type.GetMethods())
        {
            var method = _metadata.GetMethodDefinition(handle);
            method.DecodeSignature(names, null);
            ReadMarks(method.GetCustomAttributes());
            ReadConstraints(method.GetGenericParameters());
            foreach (var parameter in method.GetParameters())
            {
                ReadMarks(_metadata.GetParameter(parameter).GetCustomAttributes());
            }

            if (method.RelativeVirtualAddress != 0)
            {
                ReadBody(_image.GetMethodBody(method.RelativeVirtualAddress));
            }
        }
    }

    private void ReadConstraints(GenericParameterHandleCollection parameters)
    {
        foreach (var constraint in parameters.SelectMany(handle => _metadata.GetGenericParameter(handle).GetConstraints()))
        {
            Note(_metadata.GetGenericParameterConstraint(constraint).Type);
        }
    }

    /// <summary>An attribute names its own type, and in its values the types given with typeof.</summary>
    private void ReadMarks(CustomAttributeHandleCollection marks)
    {
        foreach (var mark in marks.Select(_metadata.GetCustomAttribute))
        {
            Note(mark.Constructor);
            foreach (Match named in TypeInText().Matches(Encoding.UTF8.GetString(_metadata.GetBlobBytes(mark.Value))))
            {
                _found.Add(named.Value);
            }
        }
    }

    private void ReadBody(MethodBodyBlock body)
    {
        if (!body.LocalSignature.IsNil)
        {
            _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(new SignatureNames(this), null);
        }

        foreach (var region in body.ExceptionRegions.Where(region => region.Kind == ExceptionRegionKind.Catch))
        {
            Note(region.CatchType);
        }

        var code = body.GetILReader();
        while (code.RemainingBytes > 0)
        {
            int value = code.ReadByte();
            switch (Operands[value == 0xFE ? 0xFE00 | code.ReadByte() : value])
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    Note(MetadataTokens.EntityHandle(code.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    var cases = code.ReadInt32();
                    code.Offset += cases * sizeof(int);
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    code.Offset += sizeof(long);
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    code.Offset++;
                    break;
                case OperandType.InlineVar:
                    code.Offset += sizeof(short);
                    break;
                case OperandType.InlineNone:
                    break;
                default:
                    code.Offset += sizeof(int);
                    break;
            }
        }
    }

    private void Note(EntityHandle handle)
    {
        if (handle.IsNil)
        {
            return;
        }

        var names = new SignatureNames(this);
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition or HandleKind.TypeReference:
                _found.UnionWith(Own(NameOf(handle)));
                break;
            case HandleKind.TypeSpecification:
                _metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(names, null);
                break;
            case HandleKind.MethodDefinition:
                var method = _metadata.GetMethodDefinition((MethodDefinitionHandle)handle);
                Note(method.GetDeclaringType());
                method.DecodeSignature(names, null);
                break;
            case HandleKind.FieldDefinition:
                var field = _metadata.GetFieldDefinition((FieldDefinitionHandle)handle);
                Note(field.GetDeclaringType());
                field.DecodeSignature(names, null);
                break;
            case HandleKind.MemberReference:
                NoteMember(_metadata.GetMemberReference((MemberReferenceHandle)handle), names);
                break;
            case HandleKind.MethodSpecification:
                var generic = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                Note(generic.Method);
                generic.DecodeSignature(names, null);
                break;
            default:
                throw new NotSupportedException($"A reference of a kind not read yet: {handle.Kind}.");
        }
    }

    private void NoteMember(MemberReference member, SignatureNames names)
    {
        Note(member.Parent);
        if (member.GetKind() == MemberReferenceKind.Field)
        {
            member.DecodeFieldSignature(names, null);
        }
        else
        {
            member.DecodeMethodSignature(names, null);
        }
    }

    private string NameOf(EntityHandle handle)
    {
        if (handle.Kind == HandleKind.TypeDefinition)
        {
            var type = _metadata.GetTypeDefinition((TypeDefinitionHandle)handle);
            return type.IsNested ? NameOf(type.GetDeclaringType()) : FullName(type.Namespace, type.Name);
        }

        var reference = _metadata.GetTypeReference((TypeReferenceHandle)handle);
        return reference.ResolutionScope.Kind == HandleKind.TypeReference
            ? NameOf(reference.ResolutionScope)
            : FullName(reference.Namespace, reference.Name);
    }

    private string FullName(StringHandle space, StringHandle name) => $"{_metadata.GetString(space)}.{_metadata.GetString(name)}";

    private static IEnumerable<string> Own(string name) => name.StartsWith(Solution, StringComparison.Ordinal) ? [name] : [];

    [GeneratedRegex(@"AppelAProjets\.[A-Za-z0-9_.]+")]
    private static partial Regex TypeInText();

    /// <summary>Walks signatures and notes each type they name.</summary>
    private sealed class SignatureNames(CompiledReferences references) : ISignatureTypeProvider<int, object?>
    {
        public int GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Noted(handle);

        public int GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Noted(handle);

        public int GetTypeFromSpecification(
            MetadataReader reader,
            object? genericContext,
            TypeSpecificationHandle handle,
            byte rawTypeKind
        ) => Noted(handle);

        public int GetArrayType(int elementType, ArrayShape shape) => 0;

        public int GetByReferenceType(int elementType) => 0;

        public int GetFunctionPointerType(MethodSignature<int> signature) => 0;

        public int GetGenericInstantiation(int genericType, ImmutableArray<int> typeArguments) => 0;

        public int GetGenericMethodParameter(object? genericContext, int index) => 0;

        public int GetGenericTypeParameter(object? genericContext, int index) => 0;

        public int GetModifiedType(int modifier, int unmodifiedType, bool isRequired) => 0;

        public int GetPinnedType(int elementType) => 0;

        public int GetPointerType(int elementType) => 0;

        public int GetPrimitiveType(PrimitiveTypeCode typeCode) => 0;

        public int GetSZArrayType(int elementType) => 0;

        private int Noted(EntityHandle handle)
        {
            references.Note(handle);
            return 0;
        }
    }
}
