#pragma warning disable RS0030 // Publish is the room that writes the site.
using System.Runtime.InteropServices;

namespace ClusterPortal.Publish;

/// <summary>The two things that the runtime's file calls lack: a second name for a file's content, and the exchange of two folders in one step.</summary>
internal static class NativeFiles
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint ExchangeNames = 2; // RENAME_EXCHANGE

    /// <summary>Gives a file a second name on the same disk; where the disk cannot, copies it with its time.</summary>
    public static void LinkOrCopy(string file, string newName)
    {
        if (OperatingSystem.IsWindows() ? CreateHardLink(newName, file, 0) : Link(file, newName) == 0) return;
        var time = File.GetLastWriteTimeUtc(file);
        File.Copy(file, newName);
        File.SetLastWriteTimeUtc(newName, time);
    }

    /// <summary>Two existing folders change places at once, so that at every moment each name has a folder. False when the system cannot.</summary>
    public static bool TryExchange(string a, string b)
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            return RenameAt2(CurrentFolder, a, CurrentFolder, b, ExchangeNames) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false; // a C library older than the call
        }
    }

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string added);

    [DllImport("libc", EntryPoint = "renameat2", SetLastError = true)]
    private static extern int RenameAt2(
        int folderA, [MarshalAs(UnmanagedType.LPUTF8Str)] string a, int folderB, [MarshalAs(UnmanagedType.LPUTF8Str)] string b, uint flags);

    [DllImport("kernel32", EntryPoint = "CreateHardLinkW", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CreateHardLink(
        [MarshalAs(UnmanagedType.LPWStr)] string added, [MarshalAs(UnmanagedType.LPWStr)] string existing, nint attributes);
}
