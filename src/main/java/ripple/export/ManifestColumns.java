package ripple.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import ripple.image.Band;
import ripple.image.BandImage;

/// The columns of a manifest in their order, and what stands in them for a result.
///
/// A number that is not known is blank, never `NaN`.
final class ManifestColumns {
    private static final MathContext SCALE_DIGITS = new MathContext(12);
    private static final List<String> QUALITY = List.of("bad_fraction", "snr", "saturated_fraction",
            "cosmic_ray_pixels");
    private static final List<String> PREPARATION = List.of("psf_matched", "psf_target", "norm_method", "norm_params",
            "softening_estimator", "split", "group_key");

    /// What a cell is made from.
    private record Row(StampResult result, ObjectFile file) {}

    private final Map<String, Function<Row, String>> columns = new LinkedHashMap<>();
    private final Set<String> known;

    ManifestColumns(List<Band> bands, SetLayout layout) {
        object();
        place();
        computed(QUALITY);
        computed(bands.stream().map(band -> "psf_fwhm_" + band).toList());
        bands.forEach(band -> columns.put("psf_source_" + band, row -> psfSource(row.result, band)));
        computed(PREPARATION);
        columns.put("path", row -> row.file.path());
        columns.put("sha256", row -> row.file.sha256());
        computed(List.of("recipe_hash"));
        computed(layout.columns().stream().filter(name -> !columns.containsKey(name)).toList());
        this.known = new LinkedHashSet<>(columns.keySet());
        layout.targetColumns().forEach(
                name -> columns.put(free(name), row -> row.result.target().columns().getOrDefault(name, "")));
    }

    List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /// @throws IllegalArgumentException when the result has a value for which there is no column
    List<String> values(StampResult result, ObjectFile file) {
        for (String name : result.columns().keySet()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("The manifest was begun without the column " + name + ".");
            }
        }
        Row row = new Row(result, file);
        List<String> values = new ArrayList<>(columns.size());
        columns.values().forEach(column -> values.add(column.apply(row)));
        return values;
    }

    private void object() {
        columns.put("index", row -> Integer.toString(row.result.target().index()));
        columns.put("object_id", row -> row.result.target().id());
        columns.put("ra", row -> number(row.result.target().raDeg(), MathContext.UNLIMITED));
        columns.put("dec", row -> number(row.result.target().decDeg(), MathContext.UNLIMITED));
        columns.put("status", row -> row.result.status().label());
        columns.put("reject_reason", row -> reasons(row.result.reasons()));
    }

    private void place() {
        columns.put("tract", row -> Integer.toString(row.result.tract()));
        columns.put("patch", row -> Integer.toString(row.result.patch()));
        columns.put("x0", row -> Integer.toString(row.result.box().x0()));
        columns.put("y0", row -> Integer.toString(row.result.box().y0()));
        columns.put("size_px", row -> Integer.toString(row.result.box().width()));
        columns.put("pixel_scale", row -> number(row.result.pixelScaleArcsec(), SCALE_DIGITS));
        columns.put("bands", row -> names(row.result.bands()));
        columns.put("missing_bands", row -> names(row.result.missingBands()));
    }

    private void computed(List<String> names) {
        names.forEach(name -> columns.put(name, row -> computed(row.result, name)));
    }

    /// A value that the result brings along wins over what can be read off its planes (matching may change the PSF).
    private static String psfSource(StampResult result, Band band) {
        String given = computed(result, "psf_source_" + band);
        Optional<BandImage> image = result.image(band);
        return given.isEmpty() ? image.map(i -> i.psf().source().label()).orElse("") : given;
    }

    private static String computed(StampResult result, String name) {
        String value = result.columns().getOrDefault(name, "");
        return value.equals("NaN") ? "" : value;
    }

    /// The separator stays the separator.
    private static String reasons(List<String> reasons) {
        return reasons.stream().map(reason -> reason.replace("; ", ", ")).collect(Collectors.joining("; "));
    }

    private static String names(List<Band> bands) {
        return bands.stream().map(Band::name).collect(Collectors.joining(","));
    }

    private static String number(double value, MathContext digits) {
        if (!Double.isFinite(value)) {
            return "";
        }
        BigDecimal exact = new BigDecimal(Double.toString(value)).round(digits);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    private String free(String name) {
        String free = name;
        while (columns.containsKey(free)) {
            free = "target_" + free;
        }
        return free;
    }
}
