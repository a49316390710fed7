package ripple.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a reason has in common with others of its kind, in a few words, so that objects can be counted by it.
///
/// The sentences of the usual reasons have short names here. Of any other sentence the band before the colon and what stands
/// in parentheses are left out, and numbers become `…`; names of files stay.
public final class ReasonKind {
    /// Numbers that stand alone; a digit in a name or a path stays.
    private static final Pattern NUMBER = Pattern
            .compile("(?<![\\w./])[-+]?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?(?![\\w/])");
    private static final Pattern BAND = Pattern.compile("^(?:Band )?[\\w~-]{1,12}: ");
    private static final Pattern DETAILS = Pattern.compile(" \\([^()]*\\)");
    private static final Map<Pattern, String> USUAL = usual();

    private ReasonKind() {}

    /// The kind of a reason.
    public static String of(String reason) {
        for (Map.Entry<Pattern, String> kind : USUAL.entrySet()) {
            Matcher m = kind.getKey().matcher(reason);
            if (m.find()) {
                return kind.getValue().replace("$1", m.groupCount() > 0 ? m.group(1) : "");
            }
        }
        String plain = DETAILS.matcher(BAND.matcher(reason).replaceFirst("")).replaceAll("");
        return NUMBER.matcher(plain).replaceAll("…");
    }

    /// The kinds of an object's reasons, each once, with the first reason of it.
    public static SequencedMap<String, String> examples(List<String> reasons) {
        SequencedMap<String, String> kinds = new LinkedHashMap<>();
        reasons.forEach(reason -> kinds.putIfAbsent(of(reason), reason));
        return kinds;
    }

    private static Map<Pattern, String> usual() {
        Map<Pattern, String> kinds = new LinkedHashMap<>();
        kinds.put(Pattern.compile("^no band has an image here"), "no image of any band");
        kinds.put(Pattern.compile("% of the pixels are bad"), "more bad pixels than the limit");
        kinds.put(Pattern.compile("(\\w+) in the central half"), "$1 in the central half");
        kinds.put(Pattern.compile("is registered but not stored here"), "a band is registered but not stored here");
        kinds.put(Pattern.compile("^\\S+ (?:is missing: \\S+ )?has no image"), "a band has no image");
        kinds.put(Pattern.compile("the seeing cannot be checked"), "the seeing cannot be checked");
        kinds.put(Pattern.compile("the seeing is .* the limit is"), "worse seeing than the limit");
        kinds.put(Pattern.compile("the WCS puts the target .* from where the stamp was cut"),
                "the WCS puts the target elsewhere");
        kinds.put(Pattern.compile("signal-to-noise ratio cannot be measured"),
                "the signal-to-noise ratio cannot be measured");
        kinds.put(Pattern.compile("best signal-to-noise ratio is"), "less signal to noise than the limit");
        kinds.put(Pattern.compile("^The coordinates .* are not a place on the sky"),
                "the coordinates are not a place on the sky");
        return kinds;
    }
}
