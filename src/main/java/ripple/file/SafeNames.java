package ripple.file;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// File names for ids as users have them: safe on every system, and different for every object of a set.
///
/// Only the characters of POSIX's portable filename set remain (letters and digits of ASCII, `.`, `_`, `-`; POSIX.1-2017,
/// 3.282), others become `_`. Never empty, never `..` or hidden, no reserved name of Windows, at most 120 characters. Where a
/// name is taken, also if only the case differs, `~<index>` is added. The same ids in the same order get the same names.
public final class SafeNames {
    private static final int LONGEST = 120;
    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9._-]");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private final Set<String> taken = new HashSet<>();

    /// The name for one more object.
    ///
    /// @param id as the user wrote it
    /// @param index of the object in the set
    /// @return without an extension
    public String next(String id, int index) {
        String name = safe(id);
        while (!taken.add(name.toLowerCase(Locale.ROOT))) {
            name += "~" + index;
        }
        return name;
    }

    /// A text made into a file name, without regard to others.
    public static String safe(String text) {
        String name = OTHER.matcher(text).replaceAll("_");
        name = name.substring(0, Math.min(LONGEST, name.length()));
        if (name.isEmpty() || name.startsWith(".") || name.startsWith("-")) {
            name = "_" + name.substring(Math.min(1, name.length()));
        }
        if (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1) + "_";
        }
        return RESERVED.matcher(name).matches() ? "_" + name : name;
    }
}
