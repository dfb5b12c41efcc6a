namespace ExportScreen.Storage.Tests.Azure;

public sealed class HashingShimTests
{
    [Fact]
    public void The_shim_lies_beside_every_program_that_sees_storage() =>
        Assert.True(Type.GetType("System.IO.Hashing.NonCryptographicHashAlgorithm, System.IO.Hashing", throwOnError: true)!.IsAbstract);

    [Fact]
    public void The_clients_hash_of_transfer_validation_runs_on_it()
    {
        // CRC-64 as the clients compute it, by their own subclass: transfer validation is off here, but would be right.
        var type = Type.GetType("Azure.Storage.StorageCrc64HashAlgorithm, Azure.Storage.Common", throwOnError: true)!;
        var create = type.GetMethod("Create", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic)!;
        var hash = create.Invoke(null, null)!;
        type.GetMethod("Append", [typeof(byte[])])!.Invoke(hash, ["123456789"u8.ToArray()]);
        Assert.Equal(8, ((byte[])type.GetMethod("GetCurrentHash", Type.EmptyTypes)!.Invoke(hash, null)!).Length);
    }
}
