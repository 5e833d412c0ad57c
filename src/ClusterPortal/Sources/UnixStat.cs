using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace ClusterPortal.Sources;

/// <summary>What stands behind a name, without opening it: opening a pipe would wait for ever. The base library tells links and folders apart but not
/// pipes and devices, so this asks the runtime's own native part, whose layout is the same on every Unix.</summary>
internal static class UnixStat
{
    // Of the runtime's FileStatus: flags, mode, uid, gid (4 bytes each), size, access time and its nanoseconds, change time and its nanoseconds (8 each).
    private const int ModeAt = 4, SizeAt = 16, TimeAt = 40, NanosecondsAt = 48, Enough = 256;
    private const int TypeMask = 0xF000, Folder = 0x4000, Ordinary = 0x8000, Link = 0xA000;

    /// <param name="place">The whole path.</param>
    /// <param name="path">The path within the site, for the answer.</param>
    public static FoundFile Look(string place, string path)
    {
        Span<byte> name = stackalloc byte[1024];
        Span<byte> status = stackalloc byte[Enough];
        if (!Encoding.UTF8.TryGetBytes(place, name[..^1], out var length)) return new FoundFile(path, FileKind.Unreadable, 0, 0);
        name[length] = 0;
        if (LStat(ref MemoryMarshal.GetReference(name), ref MemoryMarshal.GetReference(status)) != 0) return new FoundFile(path, FileKind.Unreadable, 0, 0);
        var type = BinaryPrimitives.ReadInt32LittleEndian(status[ModeAt..]) & TypeMask;
        var seconds = BinaryPrimitives.ReadInt64LittleEndian(status[TimeAt..]);
        var stamp = unchecked(seconds * 1_000_000_000 + BinaryPrimitives.ReadInt64LittleEndian(status[NanosecondsAt..]));
        var kind = type switch { Ordinary or Folder => FileKind.File, Link => FileKind.Link, _ => FileKind.Special };
        return new FoundFile(path, kind, BinaryPrimitives.ReadInt64LittleEndian(status[SizeAt..]), stamp) { IsFolder = type == Folder };
    }

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_LStat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int LStat(ref byte path, ref byte status);
}
