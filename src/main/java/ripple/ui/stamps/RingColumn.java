package ripple.ui.stamps;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ripple.catalog.Target;

/// Finds an Einstein radius among the columns of a target list.
final class RingColumn {
    private static final Set<String> NAMES = Set.of("thetae", "einsteinradius", "thetaearcsec", "einsteinradiusarcsec",
            "rein", "rhoe", "thetaein", "thetaeinstein", "einsteinrad", "ringarcsec");

    private RingColumn() {}

    /// In seconds of arc; NaN when there is none.
    static double of(Target target) {
        for (Map.Entry<String, String> column : target.columns().entrySet()) {
            String name = column.getKey().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            if (NAMES.contains(name) && TargetsModel.isNumber(column.getValue())
                    && column.getValue().matches(".*\\d.*")) {
                return Double.parseDouble(column.getValue().strip());
            }
        }
        return Double.NaN;
    }
}
