namespace AppelAProjets.Web.Data.SqlServer;

/// <summary>
/// SQL Server's error numbers, by what they mean to us (docs/decisions/writing-on-a-server.md lists them with their names).
/// </summary>
internal static class SqlServerErrors
{
    /// <summary>
    /// Passing failures the retrying strategy of EF Core does not know: a lock request timeout (1222), a server shutting down or paused
    /// (6005, 17142), a database in recovery or going off line (922, 952).
    /// </summary>
    public static readonly IReadOnlyList<int> AlsoTransient = [1222, 6005, 17_142, 922, 952];

    /// <summary>Ours: the lock a verb or a start waits for was not granted in time. Waiting again would not help.</summary>
    public const int LockNotGranted = 50_001;

    public static DatabaseTrouble TroubleOf(int number) =>
        number switch
        {
            18_456 or 18_452 or 18_470 or 18_486 or 18_487 or 18_488 => DatabaseTrouble.SignInRefused,
            229 or 230 or 262 or 2760 => DatabaseTrouble.Forbidden,
            4060 or 911 => DatabaseTrouble.Missing,
            1101 or 1105 or 9002 or 40_544 => DatabaseTrouble.Full,
            3906 or 3908 => DatabaseTrouble.ReadOnly,
            823 or 824 or 825 => DatabaseTrouble.Damaged,
            // Network: no server at that address, a connection cut or refused, a name not found, an answer that never came (-2).
            -2 or -1 or 0 or 2 or 20 or 53 or 64 or 121 or 233 or 258 or 10_053 or 10_054 or 10_060 or 10_061 or 11_001 or 35 or 26 =>
                DatabaseTrouble.Unreachable,
            // The server or Azure asks to come back later.
            1205 or 40_143 or 40_197 or 40_501 or 40_540 or 40_613 or 49_918 or 49_919 or 49_920 or 10_928 or 10_929 =>
                DatabaseTrouble.Unreachable,
            LockNotGranted => DatabaseTrouble.Unreachable,
            _ when AlsoTransient.Contains(number) => DatabaseTrouble.Unreachable,
            _ => DatabaseTrouble.None,
        };
}
