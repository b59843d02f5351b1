using PaperTools.Library;
using PaperTools.Searching;

namespace PaperTools.Tests.Library;

/// <summary>An index that is lost, damaged, old or of something else is made good by itself, and nobody notices.</summary>
public sealed class IndexDamageTests : IDisposable
{
    private static readonly SearchOptions[] s_searches =
    [
        new() { Query = "common third", First = 5 },
        new() { Query = "number7 OR \"common third\"" },
        new() { Query = "*" },
        new() { Query = "speedup:>=1x" },
    ];

    private readonly TemporaryLibrary _library = new();

    private string Folder => _library.Path + ".index";

    public void Dispose() => _library.Dispose();

    [Fact]
    public void ALostIndexIsBuiltAnew()
    {
        Fill();
        Directory.Delete(Folder, recursive: true);

        AssertSearches();

        Assert.NotEmpty(Directory.GetFiles(Folder, "*.segment"));
    }

    [Fact]
    public void ALostSegmentIsBuiltAnew()
    {
        Fill();
        Array.ForEach(Directory.GetFiles(Folder, "*.segment"), File.Delete);

        AssertSearches();
    }

    [Fact]
    public void AFileCutAnywhereIsNoticed() => Damage(step: 64, (bytes, at) => bytes[..at]);

    [Fact]
    public void AByteChangedAnywhereIsNoticed() => Damage(step: 13, (bytes, at) => [.. bytes[..at], (byte)(bytes[at] ^ 0x55), .. bytes[(at + 1)..]]);

    [Fact]
    public void AFileThatGrewIsNoticed() => Damage(step: int.MaxValue, (bytes, _) => [.. bytes, .. new byte[64]]);

    [Fact]
    public void AnotherVersionIsNotRead()
    {
        Fill();
        foreach (string file in Directory.GetFiles(Folder))
        {
            byte[] bytes = File.ReadAllBytes(file);
            bytes[3]++;
            File.WriteAllBytes(file, bytes);
        }

        AssertSearches();
    }

    [Fact]
    public void TheIndexOfAnotherLibraryIsNotUsed()
    {
        Fill();
        using var other = new TemporaryLibrary();
        other.Add(Enumerable.Range(100, 20).Select(LibrarySearchTests.Numbered));
        LibrarySearchTests.AssertSame(other, s_searches);
        Directory.Delete(Folder, recursive: true);
        Directory.Move(other.Path + ".index", Folder);

        AssertSearches();
    }

    /// <summary>Back to a copy, which then goes its own way: as far as the index, or beyond.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(30)]
    public void AnOlderCopyOfTheLibraryIsIndexedAnew(int added)
    {
        _library.Add(Enumerable.Range(0, 10).Select(LibrarySearchTests.Numbered));
        AssertSearches();
        string copy = _library.Path + ".copy";
        File.Copy(_library.Path, copy);
        _library.Add(Enumerable.Range(10, 10).Select(LibrarySearchTests.Numbered));
        AssertSearches();

        File.Move(copy, _library.Path, overwrite: true);
        _library.Add(Enumerable.Range(50, added).Select(LibrarySearchTests.Numbered));

        AssertSearches();
    }

    /// <summary>A copy that went its own way as far as the index, when more is added and indexed meanwhile.</summary>
    [Fact]
    public void AnIndexOfALaterStateIsNotContinued()
    {
        _library.Add(Enumerable.Range(0, 10).Select(LibrarySearchTests.Numbered));
        string copy = _library.Path + ".copy";
        File.Copy(_library.Path, copy);
        _library.AddAndIndex(Enumerable.Range(10, 10).Select(LibrarySearchTests.Numbered));
        File.Move(copy, _library.Path, overwrite: true);
        _library.Add(Enumerable.Range(50, 10).Select(LibrarySearchTests.Numbered));

        using (PaperLibrary open = _library.Open())
        {
            _ = open.Add(Enumerable.Range(70, 10).Select(LibrarySearchTests.Numbered)).Count();
            LibraryIndex.Save(open.Database, open.Feed);
        }

        AssertSearches();
    }

    [Fact]
    public void WhatAStoppedProcessLeftIsCleanedUp()
    {
        Fill();
        File.WriteAllText(Path.Combine(Folder, "0123456789abcdef0123456789abcdef.segment"), "half");
        File.WriteAllText(Path.Combine(Folder, "0123456789abcdef0123456789abcdef.0.values.new"), "half");
        _library.Add(LibrarySearchTests.Numbered(1000));

        AssertSearches();

        Assert.DoesNotContain(Directory.GetFiles(Folder), file => file.Contains("abcdef.", StringComparison.Ordinal));
    }

    [Fact]
    public void WhoeverCannotWriteSearchesAllTheSame()
    {
        File.WriteAllText(Folder, "a file where the folder should be");
        _library.Add(Enumerable.Range(0, 20).Select(LibrarySearchTests.Numbered));

        AssertSearches();
        AssertSearches();
    }

    [Fact]
    public void WhileAnotherProcessWritesTheIndexIsInMemory()
    {
        Fill();
        using (IDisposable? other = new IndexFolder(Folder).TryLock())
        {
            Assert.NotNull(other);
            _library.Add(LibrarySearchTests.Numbered(1000));
            AssertSearches();
        }

        AssertSearches();
    }

    [Fact]
    public void SearchesAndAdditionsAtOnceNeverDisturbEachOther()
    {
        Fill();
        Parallel.For(0, 4, worker =>
        {
            for (int i = 0; i < 10; i++)
            {
                _library.Add(LibrarySearchTests.Numbered(1000 + (worker * 100) + i));
                using PaperLibrary open = _library.Open(LibraryAccess.Read);
                Assert.NotEmpty(new LibrarySearch(open, new SearchOptions { Query = "common" }).Results());
                LibraryIndex.Forget();
            }
        });

        AssertSearches();
    }

    private void Fill()
    {
        _library.Add(Enumerable.Range(0, 20).Select(LibrarySearchTests.Numbered));
        AssertSearches();
        _library.Remove(3, 4);
        AssertSearches();
        _library.Add(LibrarySearchTests.Numbered(20));
        AssertSearches();
    }

    private void AssertSearches()
    {
        LibraryIndex.Forget();
        LibrarySearchTests.AssertSame(_library, s_searches);
    }

    private void Damage(int step, Func<byte[], int, byte[]> damage)
    {
        Fill();
        foreach (string name in (string[])["segments", "*.segment", "*.values"])
        {
            int length = File.ReadAllBytes(Directory.GetFiles(Folder, name)[0]).Length;
            for (long at = 0; at < length; at += step)
            {
                string file = Directory.GetFiles(Folder, name)[0];
                byte[] bytes = File.ReadAllBytes(file);
                File.WriteAllBytes(file, damage(bytes, (int)Math.Min(at, bytes.Length - 1)));
                AssertSearches();
            }
        }
    }
}
