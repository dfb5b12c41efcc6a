using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExportScreen.Testing.Publishing;

namespace ExportScreen.Pipeline.Tests.Lists.Refreshing;

/// <summary>One way in which a publisher behaves for a round: how it answers, and what must come of it.</summary>
/// <param name="Name">For the report.</param>
/// <param name="Codes">Codes of which one explains the failure; empty when the refresh must succeed all the same.</param>
/// <param name="Make">Given the round, answers a request for the list; the number counts the requests of the round from 0.</param>
internal sealed record Misbehaviour(string Name, string[] Codes, Func<Round, Func<PublisherRequest, int, PublisherAnswer>> Make)
{
    /// <summary>Ways in which any publisher can misbehave, whatever its list looks like.</summary>
    public static IReadOnlyList<Misbehaviour> OfTransport { get; } =
    [
        new("good", [], round => (request, _) => round.Good(request)),
        new("gzip", [], round => (request, _) => Packed(round, request, "gzip")),
        new("brotli", [], round => (request, _) => Packed(round, request, "br")),
        new("without a length", [], round => (request, _) => round.Good(request) with { StatedLength = -1 }),
        new("slow drip", [], round => (request, _) => round.Good(request) with { Piece = 700, Pause = TimeSpan.FromMilliseconds(1) }),
        new("redirects", [], Redirects(1 + 3, loop: false)),
        new("redirects without end", ["LS4005"], Redirects(1000, loop: true)),
        new("redirect to plain http elsewhere", ["LS4005"], _ => (_, _) => new PublisherAnswer { Status = 302 }.With("Location", "http://mirror.invalid/list")),
        new("redirect to a login page", ["LS0002"], round => (request, _) => request.Target.Contains("login", StringComparison.Ordinal) ? Login("text/html; charset=utf-8") : new PublisherAnswer { Status = 302 }.With("Location", "/login" + request.Target)),
        new("cut once, going on", [], round => (request, number) => number == 0 ? Tagged(round, request) with { CutAfter = round.Bytes.Length / 2 } : Ranged(round, request)),
        new("cut twice, going on", [], round => (request, number) => number < 2 ? Ranged(round, request) with { CutAfter = round.Bytes.Length / 4 } : Ranged(round, request)),
        new("cut once, from the start again", [], round => (request, number) => number == 0 ? Tagged(round, request) with { CutAfter = 100 } : round.Good(request)),
        new("cut once, another file by then", [], round => (request, number) => number == 0 ? new PublisherAnswer { Body = Noise(round.Bytes.Length), CutAfter = round.Bytes.Length / 2 }.With("ETag", "\"noise\"") : Ranged(round, request)),
        new("cut, and a part that does not fit", [], round => (request, number) => number == 0 ? Tagged(round, request) with { CutAfter = 300 } : request["Range"] is null ? round.Good(request) : Part(round, request, shift: 17)),
        new("cut always", ["LS4001"], round => (request, _) => Tagged(round, request) with { CutAfter = round.Random.Next(round.Bytes.Length / 9) }),
        new("reset before a byte", ["LS4001"], round => (request, _) => round.Good(request) with { CutAfter = 0 }),
        new("stalls once", [], round => (request, number) => number == 0 ? round.Good(request) with { Piece = 512, Stall = (900, TimeSpan.FromSeconds(3)) } : round.Good(request)),
        new("burst of errors", [], round => Burst(round, round.Random.Next(1, 4))),
        new("errors without end", ["LS4002"], _ => (_, number) => new PublisherAnswer { Status = 500 + (number % 5) }),
        new("too many requests, for an hour", ["LS4002"], _ => (_, _) => new PublisherAnswer { Status = 429 }.With("Retry-After", "3600")),
        new("asks to wait till a date of its wrong clock", [], round => (request, number) => number == 0 ? new PublisherAnswer { Status = 503 }.With("Date", "Mon, 01 Jan 2001 00:00:00 GMT").With("Retry-After", "Mon, 01 Jan 2001 00:00:00 GMT") : round.Good(request)),
        new("clock of another year", [], round => (request, _) => round.Good(request).With("Date", "Fri, 01 Jan 2055 00:00:00 GMT").With("Last-Modified", "Fri, 01 Jan 2055 00:00:00 GMT")),
        new("length stated too great", ["LS4001", "LS4008"], round => (request, _) => round.Good(request) with { StatedLength = round.Bytes.Length + 50 }),
        new("length stated too small", ["LS0004", "LS0005", "LS0006", "LS0012", "LS1102"], round => (request, _) => round.Good(request) with { StatedLength = round.Bytes.Length - round.Random.Next(5, round.Bytes.Length - 200) }),
        new("gzip that ends too early", ["LS4011"], round => (request, _) => Packed(round, request, "gzip") is var packed ? packed with { Body = packed.Body[..(packed.Body.Length * 2 / 3)] } : packed),
        new("brotli that ends too early", ["LS4011"], round => (request, _) => Packed(round, request, "br") is var packed ? packed with { Body = packed.Body[..(packed.Body.Length * 2 / 3)] } : packed),
        new("unknown compression", ["LS4011"], round => (request, _) => round.Good(request).With("Content-Encoding", "zstd")),
        new("forbidden", ["LS4003"], _ => (_, _) => new PublisherAnswer { Status = 403 }),
        new("gone", ["LS4004"], _ => (_, _) => new PublisherAnswer { Status = 404 }),
        new("no content", ["LS4004"], _ => (_, _) => new PublisherAnswer { Status = 204, StatedLength = 0 }),
        new("login page", ["LS0002"], _ => (_, _) => Login("text/html")),
        new("login page as data", ["LS0002"], _ => (_, _) => Login("application/octet-stream")),
        new("content type of a picture", ["LS4009"], round => (request, _) => round.Good(request).With("Content-Type", "image/png")),
        new("nothing", ["LS0003"], _ => (_, _) => new PublisherAnswer()),
        new("other bytes", ["LS4010"], _ => (_, _) => new PublisherAnswer { Body = Noise(3000) }),
        new("too large by its own word", ["LS4007"], round => (request, _) => round.Good(request) with { StatedLength = 5_000_000 }),
        new("too large without a word", ["LS4007"], _ => (_, _) => new PublisherAnswer { Body = Encoding.ASCII.GetBytes(new string(' ', 1_200_000)), StatedLength = -1 }),
        new("a bomb", ["LS4007"], round => (_, _) => new PublisherAnswer { Body = Pack(new byte[3_000_000], "gzip") }.With("Content-Encoding", "gzip")),
    ];

    private static Func<Round, Func<PublisherRequest, int, PublisherAnswer>> Redirects(int most, bool loop) => round =>
    {
        int[] kinds = [301, 302, 303, 307, 308];
        return (request, number) =>
        {
            var hops = request.Target.Split("hop").Length - 1;
            if (!loop && hops >= most - 1) return round.Good(request);
            var next = $"/hop{hops}{request.Target}";
            // Other hosts: the name and the address of this machine.
            var host = request["Host"]!;
            var other = hops % 2 == 0 ? host.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) : host.Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
            return new PublisherAnswer { Status = kinds[round.Random.Next(kinds.Length)] }.With("Location", hops % 3 == 2 ? next : $"http://{other}{next}");
        };
    };

    private static Func<PublisherRequest, int, PublisherAnswer> Burst(Round round, int length)
    {
        int[] kinds = [408, 429, 500, 502, 503, 504];
        return (request, number) => number < length ? new PublisherAnswer { Status = kinds[round.Random.Next(kinds.Length)] }.With("Retry-After", "0") : round.Good(request);
    }

    private static PublisherAnswer Tagged(Round round, PublisherRequest request) => round.Good(request).With("Accept-Ranges", "bytes");

    /// <summary>As a good publisher goes on: the rest if the file is still the same, all of it otherwise.</summary>
    private static PublisherAnswer Ranged(Round round, PublisherRequest request) =>
        request["Range"] is not null && request["If-Range"] == round.ETag ? Part(round, request, 0) : Tagged(round, request);

    private static PublisherAnswer Part(Round round, PublisherRequest request, int shift)
    {
        var from = int.Parse(request["Range"]!["bytes=".Length..^1], CultureInfo.InvariantCulture);
        var answer = Tagged(round, request) with { Status = 206, Body = round.Bytes[from..] };
        return answer.With("Content-Range", string.Create(CultureInfo.InvariantCulture, $"bytes {from + shift}-{round.Bytes.Length - 1}/{round.Bytes.Length}"));
    }

    private static PublisherAnswer Packed(Round round, PublisherRequest request, string how)
    {
        Assert.Contains(how, request["Accept-Encoding"]!, StringComparison.Ordinal);
        var good = round.Good(request);
        return good.Status == 200 ? good.With("Content-Encoding", how) with { Body = Pack(round.Bytes, how) } : good;
    }

    private static byte[] Pack(byte[] bytes, string how)
    {
        var target = new MemoryStream();
        using (Stream packing = how == "br" ? new BrotliStream(target, CompressionLevel.Fastest) : new GZipStream(target, CompressionLevel.Fastest)) packing.Write(bytes);
        return target.ToArray();
    }

    private static PublisherAnswer Login(string type) =>
        new PublisherAnswer { Body = "<!DOCTYPE html>\n<html><head><title>EU Login</title></head><body><form>Sign in</form></body></html>"u8.ToArray() }.With("Content-Type", type);

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        bytes[0] = 7;
        return bytes;
    }
}

/// <summary>What a publisher has in a round.</summary>
/// <param name="Bytes">The new edition.</param>
/// <param name="ETag">Its tag.</param>
/// <param name="Random">Chance.</param>
internal sealed record Round(byte[] Bytes, string ETag, Random Random)
{
    /// <summary>As a good publisher answers.</summary>
    public PublisherAnswer Good(PublisherRequest request) =>
        request["If-None-Match"] == ETag ? new PublisherAnswer { Status = 304 }.With("ETag", ETag) : new PublisherAnswer { Body = Bytes }.With("ETag", ETag).With("Last-Modified", "Mon, 10 Aug 2026 00:00:00 GMT");
}
