package ripple.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import ripple.cutout.CutoutFetcher;
import ripple.cutout.CutoutRequest.PatchChoice;
import ripple.cutout.CutoutSettings;
import ripple.export.PsfExport;
import ripple.image.AdaptiveMoments;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Psf;
import ripple.image.Stamp;
import ripple.repository.Content;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.sky.SkyPosition;
import ripple.timing.Timings;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `ripple psf`: the PSF at a place and where it came from.
@Command(name = "psf", sortOptions = false, description = "The PSF at a place, and where it came from.")
final class PsfCommand implements Work {
    private final Console console;

    @Mixin
    private RepositoryOptions repository = new RepositoryOptions();

    @Option(names = "--at", required = true, paramLabel = "RA,DEC", description = "the place")
    private String at = "";

    @Option(names = "--bands", paramLabel = "B,…", description = "bands (default: all)")
    private String bands = "";

    @Option(names = "--out", paramLabel = "FILE.fits", description = "write the kernels")
    private String out = "";

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--json", description = "one JSON document")
    private boolean json;

    PsfCommand(Console console) {
        this.console = console;
    }

    @Override
    public Exit run() throws UsageException, RepositoryException, IOException {
        SkyPosition place = Positions.one(at);
        try (Repository open = repository.open(console, new Timings())) {
            List<Band> wanted = Bands.of(bands, open);
            CutoutSettings settings = new CutoutSettings(1, 0, wanted, PatchChoice.OWNER,
                    java.util.Set.of(Content.PSF));
            Stamp stamp = Places.stamp(new CutoutFetcher(open, common.cache(), new Timings()), place, settings);
            if (!out.isEmpty()) {
                PsfExport.write(Path.of(out), place, kernels(stamp));
            }
            if (json) {
                Json.print(console, document(stamp));
            } else {
                print(stamp);
            }
            return stamp.presentBands().isEmpty() ? Exit.SOME_FAILED : Exit.DONE;
        }
    }

    private static Map<Band, Psf> kernels(Stamp stamp) {
        Map<Band, Psf> all = new LinkedHashMap<>();
        for (Band band : stamp.presentBands()) {
            stamp.image(band).map(BandImage::psf).filter(Psf::isKnown).ifPresent(psf -> all.put(band, psf));
        }
        return all;
    }

    private static ObjectNode document(Stamp stamp) {
        ObjectNode root = Json.object().put("tract", stamp.tract()).put("patch", stamp.patch());
        ArrayNode all = root.putArray("bands");
        for (Band band : stamp.bands()) {
            ObjectNode node = all.addObject().put("band", band.name()).put("status", status(stamp, band));
            Psf psf = stamp.image(band).map(BandImage::psf).orElse(Psf.none());
            node.put("source", psf.source().label());
            double scale = stamp.image(band).map(i -> i.wcs().scaleArcsec()).orElse(Double.NaN);
            if (psf.isKnown() && AdaptiveMoments.of(psf) instanceof AdaptiveMoments.Converged m) {
                node.put("fwhm_arcsec", m.fwhm() * scale).put("sigma_px", m.sigma()).put("e1", m.e1()).put("e2",
                        m.e2());
            } else {
                node.putNull("fwhm_arcsec").putNull("sigma_px").putNull("e1").putNull("e2");
            }
            Json.number(node, "sum", psf.isKnown() ? psf.sum() : Double.NaN);
            if (stamp.missing().containsKey(band)) {
                node.put("reason", stamp.missing().get(band));
            }
        }
        return root;
    }

    private void print(Stamp stamp) {
        console.line("tract %d patch %d, pixel %.3f, %.3f", stamp.tract(), stamp.patch(), stamp.place().x(),
                stamp.place().y());
        Table table = new Table("band", "source", ">FWHM arcsec", ">sigma px", ">e1", ">e2", ">sum", "");
        for (Band band : stamp.bands()) {
            Psf psf = stamp.image(band).map(BandImage::psf).orElse(Psf.none());
            double scale = stamp.image(band).map(i -> i.wcs().scaleArcsec()).orElse(Double.NaN);
            if (psf.isKnown() && AdaptiveMoments.of(psf) instanceof AdaptiveMoments.Converged m) {
                table.row(band, psf.source().label(), number(m.fwhm() * scale), number(m.sigma()), number(m.e1()),
                        number(m.e2()), number(psf.sum()), "");
            } else {
                table.row(band, psf.source().label(), "-", "-", "-", "-", psf.isKnown() ? number(psf.sum()) : "-",
                        stamp.missing().getOrDefault(band, "its width cannot be measured"));
            }
        }
        table.print(console);
        if (!out.isEmpty()) {
            console.line("The kernels are in %s.", out);
        }
    }

    private static String status(Stamp stamp, Band band) {
        return stamp.image(band).map(i -> i.psf().isKnown() ? "ok" : "no_psf").orElse("missing");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
