package ripple.ui.start;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import ripple.ui.kit.Messages;

/// What is known of a repository that was open before.
///
/// @param kind e.g. `butler`
/// @param skyMap name of its sky map; empty for none
/// @param opened when it was opened last
public record KnownRepository(String kind, String skyMap, Instant opened) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /// In one line, for the file.
    public String text() {
        return opened.toEpochMilli() + " " + kind + " " + skyMap;
    }

    /// From the line that {@link #text} makes; empty when it is not understood.
    public static Optional<KnownRepository> of(String text) {
        String[] parts = text.split(" ", 3);
        return parts.length == 3 && parts[0].matches("\\d{1,15}")
                ? Optional.of(new KnownRepository(parts[1], parts[2],
                        Instant.ofEpochMilli(Long.parseLong(parts[0]))))
                : Optional.empty();
    }

    /// Kind and sky map.
    String words() {
        return skyMap.isEmpty() ? kind : Messages.text("start.kindAndMap", kind, skyMap);
    }

    /// When it was opened, as one says it: `Today 11:20`, `Yesterday`, `18 Nov`, `18 Nov 2025`.
    String when(LocalDate today, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(opened, zone);
        if (day.equals(today)) {
            return Messages.text("start.today", CLOCK.format(opened.atZone(zone)));
        }
        if (day.equals(today.minusDays(1))) {
            return Messages.text("start.yesterday");
        }
        return (day.getYear() == today.getYear() ? DAY : YEAR).format(day);
    }
}
