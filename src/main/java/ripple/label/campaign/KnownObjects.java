package ripple.label.campaign;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import ripple.catalog.CatalogException;
import ripple.catalog.Target;
import ripple.catalog.TargetList;
import ripple.label.campaign.Planted.Origin;
import ripple.label.campaign.Planted.Truth;
import ripple.label.vocabulary.MistakesException;

/// Known objects from a table, to plant them in a campaign.
///
/// Id and position as in every target list; then `is_lens` (1 or 0), or `kind` (`lens` or another word). May be there: `theta_e` and
/// `seeing` (arcsec), `arc_snr` or `arc_snr_g`, `origin` (`real` or `simulated`; a file that does not say has simulated ones), `repository`.
public final class KnownObjects {
    private static final Set<String> YES = Set.of("1", "true", "yes", "lens");
    private static final Set<String> TOLD = Set.of("is_lens", "kind", "subkind", "theta_e", "seeing", "arc_snr",
            "arc_snr_g", "origin", "repository");
    private static final Set<String> NO = Set.of("0", "false", "no", "not");

    private final List<String> mistakes = new ArrayList<>();

    private KnownObjects() {}

    /// Reads them.
    ///
    /// @throws CatalogException when the file is no list of targets
    /// @throws MistakesException with every row that cannot be used
    public static List<Planted> read(Path file) throws CatalogException, MistakesException {
        KnownObjects reader = new KnownObjects();
        List<Planted> all = TargetList.read(file).targets().stream().map(reader::planted).toList();
        if (!reader.mistakes.isEmpty()) {
            throw new MistakesException("The known objects in " + file + " cannot be used.", reader.mistakes);
        }
        return all;
    }

    private Planted planted(Target target) {
        Map<String, String> fields = new HashMap<>();
        target.columns().forEach((name, value) -> fields.put(name.toLowerCase(Locale.ROOT), value.strip()));
        if (target.position().isEmpty()) {
            mistakes.add(target.id() + " has no position.");
        }
        return new Planted(shown(target), truth(target, fields), origin(target, fields),
                number(target, fields, "theta_e"),
                number(target, fields, fields.containsKey("arc_snr") ? "arc_snr" : "arc_snr_g"),
                number(target, fields, "seeing"), fields.getOrDefault("repository", ""));
    }

    /// Without what is known: a grader may be shown the columns.
    private static Target shown(Target target) {
        SequencedMap<String, String> columns = new LinkedHashMap<>(target.columns());
        columns.keySet().removeIf(name -> TOLD.contains(name.toLowerCase(Locale.ROOT)));
        return new Target(target.index(), target.id(), target.raDeg(), target.decDeg(), columns);
    }

    private Truth truth(Target target, Map<String, String> fields) {
        String said = fields.getOrDefault("is_lens", "").toLowerCase(Locale.ROOT);
        if (YES.contains(said)) {
            return Truth.LENS;
        } else if (said.isEmpty() && !fields.getOrDefault("kind", "").isEmpty()) {
            return fields.getOrDefault("kind", "").equalsIgnoreCase("lens") ? Truth.LENS : Truth.NOT_LENS;
        } else if (!NO.contains(said)) {
            mistakes.add(target.id() + " does not say in is_lens whether it is one: write 1 or 0.");
        }
        return Truth.NOT_LENS;
    }

    private Origin origin(Target target, Map<String, String> fields) {
        String said = fields.getOrDefault("origin", "").toLowerCase(Locale.ROOT);
        if (!said.isEmpty() && !said.equals("real") && !said.equals("simulated")) {
            mistakes.add(target.id() + " has the origin " + said + "; write real or simulated.");
        }
        return said.equals("real") ? Origin.REAL : Origin.SIMULATED;
    }

    private double number(Target target, Map<String, String> fields, String column) {
        String text = fields.getOrDefault(column, "");
        if (text.isEmpty()) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            mistakes.add(target.id() + " has " + text + " in " + column + ", which is no number.");
            return Double.NaN;
        }
    }
}
