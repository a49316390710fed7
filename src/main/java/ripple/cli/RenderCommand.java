package ripple.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import ripple.cutout.CutoutFetcher;
import ripple.cutout.CutoutSettings;
import ripple.export.PngWriter;
import ripple.image.Band;
import ripple.image.Stamp;
import ripple.render.ColourMap;
import ripple.render.DisplaySettings;
import ripple.render.DisplayText;
import ripple.render.Picture;
import ripple.render.StampRenderer;
import ripple.repository.Background;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.sky.SkyPosition;
import ripple.timing.Timings;

/// `ripple render`: exactly the pixels that the window would show, as a PNG.
@Command(name = "render", sortOptions = false, description = "Exactly the pixels that the window would show, as a PNG.")
final class RenderCommand implements Work {
    private final Console console;

    @Mixin
    private RepositoryOptions repository = new RepositoryOptions();

    @Option(names = "--at", required = true, paramLabel = "RA,DEC", description = "the place")
    private String at = "";

    @Option(names = "--size", required = true, paramLabel = "N[px|arcsec]", description = "edge of the stamp")
    private String size = "";

    @Option(names = "--bands", required = true, paramLabel = "B[,B,B]", description = "one band: grey; three: red, green, blue")
    private String bands = "";

    @Option(names = "--stretch", paramLabel = "S", description = "asinh:0.1 (default), lupton:Q,stretch, log:1000, sqrt, linear, histeq, ds9-asinh, …")
    private String stretch = "";

    @Option(names = "--range", paramLabel = "R", description = "zscale, pct:99.5 (default), pct:1,99.8, symmetric:99, lo,hi, …")
    private String range = "";

    @Option(names = "--map", paramLabel = "MAP", description = "colours of a single band: grey (default), inverted, viridis, magma, cividis, difference")
    private String map = ColourMap.GREY.label();

    @Option(names = "--background", paramLabel = "NAME", description = "background model to have subtracted: object, pretty, … as the files carry them, or none (default: as stored)")
    private String background = "";

    @Option(names = "--mask", paramLabel = "PLANE,…", description = "mask planes to draw over it")
    private String mask = "";

    @Option(names = "--scale", paramLabel = "F", description = "enlarge by a whole factor (default 1)")
    private int scale = 1;

    @Option(names = "--out", required = true, paramLabel = "FILE.png", description = "the picture")
    private String out = "";

    @Mixin
    private CommonOptions common = new CommonOptions();

    RenderCommand(Console console) {
        this.console = console;
    }

    @Override
    public Exit run() throws UsageException, RepositoryException, IOException {
        SkyPosition place = Positions.one(at);
        try (Repository open = repository.open(console, new Timings())) {
            List<Band> wanted = Bands.of(bands, open);
            StampRenderer renderer = new StampRenderer(settings(wanted));
            CutoutSettings settings = CutoutSettings.plain(SizeText.pixels(size, PixelScale.of(open)),
                    wanted.stream().distinct().toList()).withBackground(new Background(background.strip()));
            Stamp stamp = Places.stamp(new CutoutFetcher(open, common.cache(), new Timings()), place, settings);
            for (Band missing : stamp.missingBands()) {
                console.complain(stamp.missing().getOrDefault(missing, ""));
            }
            Picture picture = renderer.render(stamp, scale);
            PngWriter.write(Path.of(out), picture);
            console.line("%s: %d x %d pixels, tract %d patch %d", out, picture.width(), picture.height(), stamp.tract(),
                    stamp.patch());
            return stamp.presentBands().isEmpty() ? Exit.SOME_FAILED : Exit.DONE;
        }
    }

    private DisplaySettings settings(List<Band> wanted) throws UsageException {
        if (wanted.size() != 1 && wanted.size() != 3) {
            throw new UsageException(
                    "Give one band for grey, or three for red, green and blue, not " + wanted.size() + ".");
        }
        if (scale < 1 || scale > 64) {
            throw new UsageException("--scale must be a whole number from 1 to 64, not " + scale + ".");
        }
        if (wanted.size() == 3 && !map.equals(ColourMap.GREY.label())) {
            throw new UsageException("--map " + map + " colours a single band; three bands are red, green and blue.");
        }
        try {
            return DisplayText.settings(wanted, stretch, Arguments.plain(range), ColourMap.labelled(map))
                    .withMasks(DisplayText.masks(mask));
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
