package ripple.label.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What is in a journal's file, as far as it can be read.
///
/// @param file where it was read
/// @param header its first line
/// @param entries every whole event, in order
/// @param damage lines that are not as they were written, apart from a torn end
/// @param end byte after the last whole line
/// @param tornBytes bytes after that: a line that was being written when the program or the computer stopped
/// @param tail how the next line joins on
public record JournalContent(Path file, JournalHeader header, List<JournalEntry> entries, List<Damage> damage, long end,
        long tornBytes, Tail tail) {
    private static final int NAMED = 8;

    /// What is wrong with a line.
    ///
    /// @param line number in the file, from 1
    public record Damage(long line, Kind kind) {}

    /// Kinds of damage.
    public enum Kind {
        /// Its bytes are not those that were written.
        UNREADABLE,
        /// It is whole, but lines before it are missing or others were put in.
        GAP,
        /// It is whole, but was there already; it is not counted again.
        REPEATED
    }

    /// The end of the last whole line.
    ///
    /// @param crc its checksum
    /// @param number of its entry; 0 for the header
    /// @param lineEnd whether it has one
    record Tail(String crc, long number, LineEnd lineEnd) {}

    /// Whether the last whole line ends with a line end: editors take it away.
    enum LineEnd {
        THERE, MISSING
    }

    /// Copies the lists.
    public JournalContent {
        entries = List.copyOf(entries);
        damage = List.copyOf(damage);
    }

    /// Number of the last entry; 0 for none.
    public long lastNumber() {
        return tail.number();
    }

    /// Damage that nobody has decided yet to live with.
    public List<Damage> newDamage() {
        Set<Long> accepted = new HashSet<>();
        for (JournalEntry entry : entries) {
            if (entry.event() instanceof LabelEvent.DamageAccepted known) {
                accepted.addAll(known.lines());
            }
        }
        return damage.stream().filter(d -> !accepted.contains(d.line())).toList();
    }

    /// Sentences about what is wrong with the file; empty for a whole one.
    public List<String> notices() {
        List<String> notices = new ArrayList<>();
        tell(notices, Kind.UNREADABLE, "damaged and left out");
        tell(notices, Kind.GAP, "whole, but lines before are missing or were put in");
        tell(notices, Kind.REPEATED, "there twice and counted once");
        if (tornBytes > 0) {
            notices.add("The journal " + file + " ends in a line that was not finished (" + tornBytes
                    + " bytes); every saved grade is before it.");
        }
        return notices;
    }

    private void tell(List<String> notices, Kind kind, String what) {
        List<Long> lines = damage.stream().filter(d -> d.kind() == kind).map(Damage::line).toList();
        if (!lines.isEmpty()) {
            String more = lines.size() > NAMED ? " and " + (lines.size() - NAMED) + " more" : "";
            notices.add("In the journal " + file + (lines.size() == 1 ? " line " : " lines ")
                    + lines.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", ")) + more
                    + (lines.size() == 1 ? " is " : " are ") + what + ".");
        }
    }
}
