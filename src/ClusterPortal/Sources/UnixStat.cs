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

    /// <summary>Null when the name cannot be looked at.</summary>
    public static (FileKind Kind, bool IsFolder, long Length, long Stamp)? Look(string path)
    {
        Span<byte> name = stackalloc byte[1024];
        if (!Encoding.UTF8.TryGetBytes(path, name[..^1], out var length)) return null;
        name[length] = 0;
        Span<byte> status = stackalloc byte[Enough];
        if (LStat(ref MemoryMarshal.GetReference(name), ref MemoryMarshal.GetReference(status)) != 0) return null;
        var type = BinaryPrimitives.ReadInt32LittleEndian(status[ModeAt..]) & TypeMask;
        var seconds = BinaryPrimitives.ReadInt64LittleEndian(status[TimeAt..]);
        var stamp = unchecked(seconds * 1_000_000_000 + BinaryPrimitives.ReadInt64LittleEndian(status[NanosecondsAt..]));
        var kind = type switch { Ordinary or Folder => FileKind.File, Link => FileKind.Link, _ => FileKind.Special };
        return (kind, type == Folder, BinaryPrimitives.ReadInt64LittleEndian(status[SizeAt..]), stamp);
    }

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_LStat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int LStat(ref byte path, ref byte status);
}
