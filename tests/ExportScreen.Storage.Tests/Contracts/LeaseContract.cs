using ExportScreen.Model.Ports;

namespace ExportScreen.Storage.Tests.Contracts;

/// <summary>What all locks keep, as far as it can be seen without waiting for the end of one.</summary>
public abstract class LeaseContract
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    /// <summary>The locks under test; the same at every call within a test.</summary>
    protected abstract ValueTask<ILeases> LeasesAsync();

    /// <summary>A name that no other test uses.</summary>
    protected static string FreshName() => $"test/{Guid.NewGuid():N}_a.b-1";

    [Fact]
    public async Task A_lock_is_held_once_until_it_is_given_back()
    {
        var leases = await LeasesAsync();
        var name = FreshName();
        var first = await leases.TryTakeAsync(name, Length, default);
        Assert.NotNull(first);
        Assert.Null(await leases.TryTakeAsync(name, Length, default));
        Assert.True(await first.RenewAsync(default));
        Assert.Null(await leases.TryTakeAsync(name, Length, default));
        await first.DisposeAsync();
        await using var second = await leases.TryTakeAsync(name, Length, default);
        Assert.NotNull(second);
    }

    [Fact]
    public async Task Exactly_one_of_eight_gets_the_lock()
    {
        var leases = await LeasesAsync();
        for (var round = 0; round < 5; round++)
        {
            var name = FreshName();
            var all = await EightTimes.RunAsync(_ => leases.TryTakeAsync(name, Length, default));
            await using var held = Assert.Single(all, l => l is not null);
        }
    }

    [Fact]
    public async Task A_lock_that_was_given_back_cannot_be_renewed_and_takes_nothing_from_the_next_holder()
    {
        var leases = await LeasesAsync();
        var name = FreshName();
        var first = (await leases.TryTakeAsync(name, Length, default))!;
        await first.DisposeAsync();
        await using var second = (await leases.TryTakeAsync(name, Length, default))!;
        Assert.False(await first.RenewAsync(default));
        await first.DisposeAsync();
        Assert.True(await second.RenewAsync(default));
        Assert.Null(await leases.TryTakeAsync(name, Length, default));
    }

    [Fact]
    public async Task Locks_of_other_names_are_free()
    {
        var leases = await LeasesAsync();
        var name = FreshName();
        await using var one = await leases.TryTakeAsync(name, Length, default);
        await using var other = await leases.TryTakeAsync(name + "1", Length, default);
        await using var third = await leases.TryTakeAsync(name.ToUpperInvariant(), Length, default);
        Assert.True(one is not null && other is not null && third is not null);
    }

    [Theory]
    [InlineData("", 30)]
    [InlineData("a b", 30)]
    [InlineData("a\n", 30)]
    [InlineData("é", 30)]
    [InlineData("a", 14)]
    [InlineData("a", 61)]
    public async Task Wrong_names_and_lengths_are_refused(string name, int seconds)
    {
        var leases = await LeasesAsync();
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await leases.TryTakeAsync(name, TimeSpan.FromSeconds(seconds), default));
    }
}
