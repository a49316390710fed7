package ripple.label.journal;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import ripple.file.Disk;

/// Who opens a journal: a program on a computer.
///
/// @param software name and version
/// @param host name of the computer
/// @param user account name
/// @param pid number of the process
/// @param startedMillis when the process began, milliseconds since 1970; 0 where the system does not tell
/// @param disk where files are opened
public record Station(String software, String host, String user, long pid, long startedMillis, Disk disk) {
    private static final Path HOSTNAME = Path.of("/etc/hostname");

    /// This process.
    ///
    /// @param software name and version
    public static Station here(String software) {
        ProcessHandle self = ProcessHandle.current();
        return new Station(software, hostName(), System.getProperty("user.name", "somebody"), self.pid(),
                startOf(self), Disk.LOCAL);
    }

    /// The same with another disk.
    public Station withDisk(Disk other) {
        return new Station(software, host, user, pid, startedMillis, other);
    }

    static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /// Asking the network comes last: it can take long.
    private static String hostName() {
        return Stream.of("HOSTNAME", "COMPUTERNAME").map(System::getenv).filter(Objects::nonNull)
                .filter(name -> !name.isBlank()).findFirst().orElseGet(Station::writtenName);
    }

    private static String writtenName() {
        try {
            List<String> lines = Files.isReadable(HOSTNAME) ? Files.readAllLines(HOSTNAME) : List.of();
            return lines.isEmpty() || lines.getFirst().isBlank()
                    ? InetAddress.getLocalHost().getHostName()
                    : lines.getFirst().strip();
        } catch (IOException _) {
            return "this computer";
        }
    }
}
