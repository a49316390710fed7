package ripple.label.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Who has a journal open for writing.
///
/// @param host name of the computer
/// @param user account name
/// @param pid number of the process there
/// @param startedMillis when that process began; 0 where it is not known
/// @param since when the journal was opened, UTC
/// @param token random, tells one opening from another
public record LockHolder(String host, String user, long pid, long startedMillis, Instant since, String token) {
    private static final DateTimeFormatter TIME = DateTimeFormatter
            .ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /// E.g. `anna on pc17 (process 4242) since 28 November 2026, 16:40 UTC`.
    public String sentencePart() {
        return user + " on " + host + " (process " + pid + ") since " + TIME.format(since);
    }

    /// Whether the process is surely gone. Of another computer nobody can say.
    boolean isGone(Station station) {
        if (!host.equals(station.host())) {
            return false;
        }
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame).isEmpty();
    }

    /// Numbers of processes are used again; the time when it began tells.
    private boolean isSame(ProcessHandle process) {
        long began = Station.startOf(process);
        return startedMillis == 0 || began == 0 || Math.abs(began - startedMillis) < 2000;
    }
}
