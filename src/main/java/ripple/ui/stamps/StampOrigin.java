package ripple.ui.stamps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Provenance;
import ripple.image.Stamp;
import ripple.ui.kit.Messages;
import ripple.ui.kit.NumberStyle;

/// Where the pixels of a stamp came from: in a line, in full for people, and as a table for programs.
///
/// @param stamp what is told of
/// @param types the dataset type of a band; empty where there is none
public record StampOrigin(Stamp stamp, Function<BandImage, String> types) {
    private static final int SHORT_ID = 8;
    private static final String COLUMNS = "band\tcollection\tdataset_type\tdataset_id\ttract\tpatch\tfile\tpsf_source\tmissing\tsize_px\tscale_arcsec\tunit";

    /// In one line: what bands share is said once, ids are shortened; empty when no band is there.
    public String line() {
        if (images().isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        parts.add(shared(image -> image.provenance().collection()));
        parts.add(shared(types));
        parts.add(Messages.text("origin.patch", stamp.tract(), stamp.patch()));
        parts.add(Messages.text("origin.psf", psfs()));
        parts.add(missing());
        parts.add(cutout());
        parts.add(several(StampOrigin::fileName));
        String id = several(StampOrigin::shortId);
        parts.add(id.isEmpty() ? "" : Messages.text("origin.id", id));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("  ›  "));
    }

    /// In full: what belongs to the stamp, then each band with all that is known of it.
    public String whole() {
        List<String> lines = new ArrayList<>();
        lines.add(Stream.of(Messages.text("origin.patch", stamp.tract(), stamp.patch()), cutout())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(", ")));
        for (Band band : stamp.bands()) {
            lines.add(stamp.image(band).map(this::whole)
                    .orElseGet(() -> Messages.text("origin.bandMissing", band, reason(band))));
        }
        return String.join("\n", lines);
    }

    /// One band with all that is known of it.
    String whole(BandImage image) {
        Provenance from = image.provenance();
        String what = Stream.of(from.collection(), types.apply(image), from.datasetId(), from.file())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("\n    "));
        return Messages.text("origin.band", image.band(), StampWords.shortly(image.psf().source()),
                image.calibration().unit()) + (what.isEmpty() ? "" : "\n    " + what);
    }

    /// As a table with a head and a line for each band, separated by tabulators.
    public String table() {
        List<String> lines = new ArrayList<>(List.of(COLUMNS));
        for (Band band : stamp.bands()) {
            lines.add(stamp.image(band).map(this::row).orElseGet(() -> row(band)));
        }
        return String.join("\n", lines);
    }

    private String row(BandImage image) {
        Provenance from = image.provenance();
        return row(image.band().name(), from.collection(), types.apply(image), from.datasetId(), from.tract(),
                from.patch(), from.file(), image.psf().source().label(), "", image.box().width(),
                image.wcs().scaleArcsec(), image.calibration().unit());
    }

    private String row(Band missing) {
        return row(missing.name(), "", "", "", stamp.tract(), stamp.patch(), "", "", reason(missing), "", "", "");
    }

    private static String row(Object... cells) {
        return Stream.of(cells).map(cell -> cell.toString().replaceAll("[\\t\\r\\n]+", " "))
                .collect(Collectors.joining("\t"));
    }

    private String reason(Band band) {
        return stamp.missing().getOrDefault(band, "");
    }

    private List<BandImage> images() {
        return stamp.presentBands().stream().flatMap(band -> stamp.image(band).stream()).toList();
    }

    /// Size, scale and unit; empty when no band is there.
    String cutout() {
        return images().stream().findFirst()
                .map(first -> Messages.text("origin.cutout", first.box().width(), first.box().height(),
                        NumberStyle.fixed(first.wcs().scaleArcsec(), 3), first.calibration().unit()))
                .orElse("");
    }

    private String missing() {
        return stamp.missingBands().isEmpty()
                ? Messages.text("origin.complete")
                : Messages.text("origin.missing",
                        stamp.missingBands().stream().map(Band::name).collect(Collectors.joining(" ")));
    }

    /// The source that all PSFs share, or each with its bands.
    private String psfs() {
        Map<String, List<String>> bySource = images().stream().collect(Collectors.groupingBy(
                image -> StampWords.shortly(image.psf().source()), LinkedHashMap::new,
                Collectors.mapping(image -> image.band().name(), Collectors.toList())));
        return bySource.size() == 1
                ? bySource.keySet().iterator().next()
                : bySource.entrySet().stream().map(e -> String.join(" ", e.getValue()) + " " + e.getKey())
                        .collect(Collectors.joining(", "));
    }

    private String shared(Function<BandImage, String> text) {
        return String.join(", ", different(text));
    }

    /// The first, and how many others there are.
    private String several(Function<Provenance, String> text) {
        List<String> all = different(image -> text.apply(image.provenance()));
        return all.size() < 2
                ? String.join("", all)
                : Messages.text("origin.more", all.getFirst(), NumberStyle.whole(all.size() - 1L));
    }

    private List<String> different(Function<BandImage, String> text) {
        return images().stream().map(text).filter(each -> !each.isEmpty()).distinct().toList();
    }

    private static String shortId(Provenance from) {
        String id = from.datasetId();
        return id.length() > SHORT_ID ? id.substring(0, SHORT_ID) + "…" : id;
    }

    /// The last part of a path.
    static String fileName(Provenance from) {
        String file = from.file();
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }
}
