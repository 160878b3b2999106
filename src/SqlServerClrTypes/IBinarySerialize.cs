namespace Microsoft.SqlServer.Server;

/// <summary>A type of the server's own that reads and writes itself.</summary>
public interface IBinarySerialize
{
    void Read(BinaryReader r);

    void Write(BinaryWriter w);
}
