using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.Data.SqlClient;
using Microsoft.SqlServer.Server;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Data.SqlServer;

/// <summary>What the driver asks of the assembly we write in place of a missing package is all there (src/SqlServerClrTypes).</summary>
[AnyDatabase("It is about another server’s driver.")]
public sealed class ClrTypesTests
{
    private const string Asked = "Microsoft.SqlServer.Server";

    [Fact]
    public void The_assembly_has_the_name_and_the_version_the_driver_asks_for()
    {
        var asked = typeof(SqlConnection).Assembly.GetReferencedAssemblies().Single(assembly => assembly.Name == Asked);
        var ours = typeof(IBinarySerialize).Assembly.GetName();

        ours.Name.ShouldBe(asked.Name);
        ours.Version.ShouldBe(asked.Version);
        Assembly.Load(asked).ShouldBeSameAs(typeof(IBinarySerialize).Assembly);
    }

    [Fact]
    public void Every_type_and_member_the_driver_names_is_there()
    {
        using var file = new PEReader(File.OpenRead(typeof(SqlConnection).Assembly.Location));
        var driver = file.GetMetadataReader();
        var types = driver.TypeReferences.Where(handle => IsAsked(driver, driver.GetTypeReference(handle))).ToList();

        types.Count.ShouldBe(4);
        foreach (var handle in types)
        {
            var name = NameOf(driver, driver.GetTypeReference(handle));
            var type = typeof(IBinarySerialize).Assembly.GetType(name).ShouldNotBeNull(name);
            type.IsPublic.ShouldBeTrue(name);
            foreach (
                var member in driver
                    .MemberReferences.Select(driver.GetMemberReference)
                    .Where(member => member.Parent == (EntityHandle)handle)
            )
            {
                var signature = member.DecodeMethodSignature(new SignatureNames(), genericContext: null);
                var method = type.GetMethod(driver.GetString(member.Name)).ShouldNotBeNull($"{name}.{driver.GetString(member.Name)}");
                method.ReturnType.Name.ShouldBe(signature.ReturnType, method.Name);
                method.GetParameters().Select(parameter => parameter.ParameterType.Name).ShouldBe(signature.ParameterTypes, method.Name);
                method.IsStatic.ShouldBe(!signature.Header.IsInstance, method.Name);
            }
        }
    }

    private static bool IsAsked(MetadataReader driver, TypeReference type) =>
        type.ResolutionScope.Kind == HandleKind.AssemblyReference
        && driver.GetString(driver.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name) == Asked;

    private static string NameOf(MetadataReader driver, TypeReference type) =>
        $"{driver.GetString(type.Namespace)}.{driver.GetString(type.Name)}";

    /// <summary>Says the types of a signature by their names.</summary>
    private sealed class SignatureNames : ISignatureTypeProvider<string, object?>
    {
        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
            reader.GetString(reader.GetTypeReference(handle).Name);

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
            reader.GetString(reader.GetTypeDefinition(handle).Name);

        public string GetTypeFromSpecification(
            MetadataReader reader,
            object? genericContext,
            TypeSpecificationHandle handle,
            byte rawTypeKind
        ) => throw new NotSupportedException();

        public string GetSZArrayType(string elementType) => elementType + "[]";

        public string GetArrayType(string elementType, ArrayShape shape) => elementType + "[]";

        public string GetByReferenceType(string elementType) => elementType + "&";

        public string GetPointerType(string elementType) => elementType + "*";

        public string GetPinnedType(string elementType) => elementType;

        public string GetFunctionPointerType(MethodSignature<string> signature) => "*";

        public string GetGenericInstantiation(string genericType, System.Collections.Immutable.ImmutableArray<string> typeArguments) =>
            genericType;

        public string GetGenericMethodParameter(object? genericContext, int index) => "!!";

        public string GetGenericTypeParameter(object? genericContext, int index) => "!";

        public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;
    }
}
