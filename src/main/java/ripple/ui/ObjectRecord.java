package ripple.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ripple.catalog.Target;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Provenance;
import ripple.image.Stamp;
import ripple.sky.SkyFormat;
import ripple.ui.stamps.StampsModel;
import ripple.ui.view.Readout;

/// Everything that is known of an object as plain text, a line each: name, tabulator, value. Numbers are written for machines.
record ObjectRecord(StampsModel model) {
    /// @param target the chosen one
    String of(Target target) {
        List<String> lines = new ArrayList<>();
        line(lines, "id", target.id());
        target.position().ifPresent(place -> {
            line(lines, "ra", place.raDeg());
            line(lines, "dec", place.decDeg());
            line(lines, "radec", SkyFormat.sexagesimal(place));
        });
        for (Map.Entry<String, String> column : target.columns().entrySet()) {
            line(lines, column.getKey(), column.getValue());
        }
        model.stamp().ifPresent(stamp -> stamp(lines, stamp));
        model.readout().ifPresent(readout -> pixel(lines, readout));
        return String.join("\n", lines) + "\n";
    }

    private void stamp(List<String> lines, Stamp stamp) {
        line(lines, "tract", stamp.tract());
        line(lines, "patch", stamp.patch());
        line(lines, "tract_x", stamp.place().x());
        line(lines, "tract_y", stamp.place().y());
        line(lines, "bands", stamp.presentBands().stream().map(Band::name).collect(Collectors.joining(" ")));
        for (Band band : stamp.missingBands()) {
            line(lines, "missing_" + band, stamp.missing().getOrDefault(band, ""));
        }
        for (Band band : stamp.presentBands()) {
            stamp.image(band).ifPresent(image -> band(lines, image));
        }
    }

    private void band(List<String> lines, BandImage image) {
        Provenance from = image.provenance();
        String band = "_" + image.band();
        line(lines, "collection" + band, from.collection());
        line(lines, "dataset" + band, from.datasetId());
        line(lines, "file" + band, from.file());
        line(lines, "psf_source" + band, image.psf().source().label());
        Double fwhm = model.psfWidths().arcsec().get().get(image.band());
        if (fwhm != null) {
            line(lines, "psf_fwhm_arcsec" + band, fwhm);
        }
    }

    private static void pixel(List<String> lines, Readout at) {
        line(lines, "pixel_band", at.band().name());
        line(lines, "pixel_x", at.x());
        line(lines, "pixel_y", at.y());
        line(lines, "pixel_tract_x", at.tractX());
        line(lines, "pixel_tract_y", at.tractY());
        line(lines, "pixel_ra", at.place().raDeg());
        line(lines, "pixel_dec", at.place().decDeg());
        line(lines, "pixel_njy", at.fluxNanojansky());
        line(lines, "pixel_sigma_njy", at.sigmaNanojansky());
        line(lines, "pixel_ab_mag_arcsec2", at.surfaceBrightness());
        line(lines, "pixel_planes", String.join(" ", at.planes()));
    }

    private static void line(List<String> lines, String name, Object value) {
        lines.add(name + "\t" + String.valueOf(value).replaceAll("[\\t\\r\\n]+", " "));
    }
}
