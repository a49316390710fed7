package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.catalog.Target;
import ripple.cli.Console;
import ripple.cli.RippleCommand;
import ripple.cutout.Fetched;
import ripple.cutout.Wanted;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.image.Plane;
import ripple.image.Provenance;
import ripple.image.Psf;
import ripple.image.Stamp;
import ripple.image.TanWcs;
import ripple.render.ColourMap;
import ripple.render.DisplaySettings;
import ripple.render.DisplayText;
import ripple.render.Limits;
import ripple.render.Picture;
import ripple.render.Transfer;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.testkit.Vectors;
import ripple.ui.kit.Theme;
import ripple.ui.stamps.StampSource;
import ripple.ui.stamps.StampState;
import ripple.ui.view.Composite;
import ripple.ui.view.Curve;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.Slot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The pixels on the screen are those that the command `ripple render` writes, and those of astropy's vectors.
@ExtendWith(ApplicationExtension.class)
class DrawnPixelsTest {
    private static final Band R = new Band("r");
    @TempDir
    Path folder;
    private WindowRig rig;
    private DisplayModel display;

    @Start
    void start(Stage stage) {
        Optional<SampleSky> sample = SampleSky.find();
        rig = new WindowRig(stage, new Repositories(Map.of())::open, sample.orElseThrow(), Theme.DARK, 1000, 820);
        display = rig.session().stamps().display();
    }

    @BeforeEach
    void openTheSampleSky() {
        rig.inspectSample(2);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private void set(Consumer<DisplayModel> change) {
        WindowRig.fx(() -> {
            change.accept(display);
            return display;
        });
    }

    @Test
    void theCommandWritesWhatTheWindowShows() throws IOException {
        for (Slot slot : List.of(new Slot.Single(R), new Slot.Colour())) {
            set(d -> d.slot().set(slot));
            for (Curve curve : Curve.values()) {
                set(d -> d.tones().curve().set(curve));
                assertThatTheCommandDrawsIt(slot + " " + curve, "");
            }
            set(DisplayModel::reset);
        }
        for (Composite composite : List.of(Composite.LUPTON, Composite.LUPTON_ZSCALE, Composite.ASINH_ZSCALE)) {
            for (Transfer.Saturation saturation : Transfer.Saturation.values()) {
                set(d -> {
                    d.tones().composite().set(composite);
                    d.tones().q().set(11);
                    d.tones().saturation().set(saturation);
                });
                assertThatTheCommandDrawsIt(composite + " " + saturation, "");
            }
        }
        set(d -> {
            d.reset();
            d.slot().set(new Slot.Single(R));
            d.highShift().set(0.4);
            d.tones().map().set(ColourMap.VIRIDIS);
        });
        assertThatTheCommandDrawsIt("viridis", "");
        set(d -> {
            d.tones().map().set(ColourMap.GREY);
            d.masks().planes().clear();
            d.masks().show(List.of("DETECTED", "COSMIC_RAY", "SATURATED"));
        });
        assertThatTheCommandDrawsIt("masks", String.join(",", display.masks().view().planes()));
    }

    private void assertThatTheCommandDrawsIt(String what, String planes) throws IOException {
        if (planes.isEmpty()) {
            set(d -> d.masks().shown().set(false));
        } else {
            set(d -> d.masks().shown().set(true));
        }
        Stamp stamp = rig.session().stamps().stamp().orElseThrow();
        Picture drawn = rig.plainPicture();
        int factor = Math.min(drawn.width(), drawn.height()) / stamp.box().width();
        DisplaySettings settings = WindowRig.fx(() -> display.settings(stamp, display.slot().get()));
        Limits limits = WindowRig.fx(() -> display.limits(stamp, display.slot().get(), settings.bands().getFirst()));
        Path file = folder.resolve("drawn.png");
        render(SampleSky.find().orElseThrow().repository(), "--at",
                stamp.position().raDeg() + "," + stamp.position().decDeg(), "--size", stamp.box().width() + "px",
                "--bands", String.join(",", settings.bands().stream().map(Band::name).toList()),
                "--stretch", DisplayText.of(settings.transfer()), "--range=" + limits.low() + "," + limits.high(),
                "--map", settings.map().label(), "--mask", planes, "--scale", Integer.toString(factor),
                "--out", file.toString());
        BufferedImage written = ImageIO.read(file.toFile());
        int left = (int) Math.round((drawn.width() - written.getWidth()) / 2.0);
        int top = (int) Math.round((drawn.height() - written.getHeight()) / 2.0);
        int other = 0;
        for (int y = 0; y < written.getHeight(); y++) {
            for (int x = 0; x < written.getWidth(); x++) {
                other += (written.getRGB(x, y) | 0xFF000000) == drawn.at(left + x, top + y) ? 0 : 1;
            }
        }
        assertThat(other).as("%s: dots that differ of %d", what, written.getWidth() * written.getHeight()).isZero();
    }

    private static void render(Path repository, String... arguments) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(told, true, StandardCharsets.UTF_8);
        List<String> all = new ArrayList<>(List.of("render", repository.toString()));
        all.addAll(List.of(arguments));
        int status = RippleCommand.execute(new Console(to, to, Map.of(), Console.Terminal.PLAIN), (r, t) -> {},
                all.toArray(String[]::new));
        assertThat(status).as(told.toString(StandardCharsets.UTF_8)).isZero();
    }

    /// astropy's make_lupton_rgb of three bands of a real image.
    @Test
    void compositesAreAstropys() {
        for (JsonNode c : Vectors.cases("lupton.json")) {
            String call = c.get("call").asString();
            if (!call.startsWith("make_lupton_rgb(r, g, b, minimum=0, ")) {
                continue;
            }
            Vectors.Array[] bands = bands(c.get("input"));
            use(List.of("g", "r", "i"), bands[0].width(), bands[0].height(),
                    Map.of("i", bands[0].floats(), "r", bands[1].floats(), "g", bands[2].floats()));
            double stretch = number(call, "stretch");
            double q = number(call, "Q");
            set(d -> {
                d.slot().set(new Slot.Colour());
                limits(0, 1);
                d.tones().composite().set(Composite.LUPTON);
                d.tones().q().set(q);
                d.tones().linear().set(stretch);
            });
            int[] levels = new int[bands[0].values().length * 3];
            double[] expected = Vectors.array(c.get("rgb8")).values();
            for (int i = 0; i < levels.length; i++) {
                levels[i] = (int) expected[i];
            }
            assertThatItIsDrawn(c.get("id").asString(), levels, bands[0].width(), bands[0].height());
        }
    }

    /// astropy's stretches of values between 0 and 1.
    @Test
    void stretchesAreAstropys() {
        int seen = 0;
        for (JsonNode c : Vectors.cases("stretches.json")) {
            Optional<Curve> curve = curve(c);
            if (curve.isEmpty()) {
                continue;
            }
            seen++;
            double[] x = Vectors.numbers(c.get("x"));
            double[] y = Vectors.numbers(c.get("y"));
            float[] pixels = new float[x.length];
            int[] levels = new int[x.length * 3];
            for (int i = 0; i < x.length; i++) {
                pixels[i] = (float) x[i];
                java.util.Arrays.fill(levels, 3 * i, 3 * i + 3, (int) (255 * y[i]));
            }
            int edge = (int) Math.sqrt(x.length);
            use(List.of("r"), edge, edge, Map.of("r", pixels));
            double number = c.get("params").has("a") ? Vectors.number(c.get("params").get("a")) : Double.NaN;
            set(d -> {
                d.slot().set(new Slot.Single(R));
                limits(0, 1);
                d.tones().curve().set(curve.get());
                if (!Double.isNaN(number)) {
                    d.tones().number().set(number);
                }
            });
            assertThatItIsDrawn(c.get("id").asString(), levels, edge, edge);
        }
        assertThat(seen).isGreaterThan(10);
    }

    private static Optional<Curve> curve(JsonNode c) {
        if (!c.get("kind").asString().equals("stretch") || c.get("params").has("slope")) {
            return Optional.empty();
        }
        return switch (c.get("id").asString().replaceAll("-.*", "")) {
            case "AsinhStretch" -> Optional.of(Curve.ASINH);
            case "LogStretch" -> Optional.of(Curve.LOG);
            case "SqrtStretch" -> Optional.of(Curve.SQRT);
            case "SquaredStretch" -> Optional.of(Curve.SQUARED);
            case "PowerStretch" -> Optional.of(Curve.POWER);
            case "PowerDistStretch" -> Optional.of(Curve.POWER_DIST);
            case "SinhStretch" -> Optional.of(Curve.SINH);
            case "LinearStretch" -> Optional.of(Curve.LINEAR);
            default -> Optional.empty();
        };
    }

    /// As if they were typed.
    private void limits(double low, double high) {
        Stamp stamp = rig.session().stamps().stamp().orElseThrow();
        Limits base = display.base(stamp, display.slot().get(), display.reference());
        display.lowShift().set(base.fraction(low));
        display.highShift().set(base.fraction(high));
    }

    /// The middle of each enlarged pixel; the last bit of a typed limit may move a value over the edge of a level.
    private void assertThatItIsDrawn(String what, int[] levels, int width, int height) {
        Picture drawn = rig.plainPicture();
        int factor = Math.min(drawn.width() / width, drawn.height() / height);
        int left = (int) Math.round(drawn.width() / 2.0 - width / 2.0 * factor);
        int top = (int) Math.round(drawn.height() / 2.0 - height / 2.0 * factor);
        int off = 0;
        for (int i = 0; i < width * height; i++) {
            int row = height - 1 - i / width;
            int argb = drawn.at(left + i % width * factor + factor / 2, top + row * factor + factor / 2);
            for (int b = 0; b < 3; b++) {
                int level = argb >> (16 - 8 * b) & 0xFF;
                assertThat(level).as("%s, pixel %d, colour %d", what, i, b).isBetween(levels[3 * i + b] - 1,
                        levels[3 * i + b] + 1);
                off += level == levels[3 * i + b] ? 0 : 1;
            }
        }
        assertThat(off).as("%s: levels of %d that are not the same", what, levels.length)
                .isLessThanOrEqualTo(Math.max(6, levels.length / 200));
    }

    private void use(List<String> names, int width, int height, Map<String, float[]> pixels) {
        StampSource source = new Given(names.stream().map(Band::new).toList(), width, height, pixels);
        WindowRig.fx(() -> {
            rig.session().stamps().use(source);
            display.masks().shown().set(false);
            return source;
        });
        WindowRig.until(() -> rig.session().stamps().state().get() instanceof StampState.Ready ready
                && ready.stamp().box().width() == width);
    }

    private record Given(List<Band> bands, int width, int height, Map<String, float[]> pixels)
            implements
                StampSource {
        @Override
        public Fetched fetch(Target target, int sizePx) {
            Map<Band, BandImage> images = new HashMap<>();
            PixelBox box = new PixelBox(0, 0, width, height);
            bands.forEach(band -> images.put(band, new BandImage(band, box,
                    new Plane(width, height, pixels.getOrDefault(band.name(), new float[0])),
                    Plane.filled(width, height, 1),
                    new Mask(width, height, new long[width * height], MaskPlanes.of(MaskPlanes.NO_DATA)), Psf.none(),
                    new TanWcs(target.position().orElseThrow(), width / 2.0, height / 2.0, -5e-5, 0, 0, 5e-5),
                    Calibration.NANOJANSKY, new Provenance("run", "id", 1, 2, ""))));
            return new Fetched.Found(new Wanted(target.index(), target.id(), target.raDeg(), target.decDeg()),
                    new Stamp(target.id(), target.position().orElseThrow(), 1, 2,
                            new PixelPoint(width / 2.0, height / 2.0), box, bands, images, Map.of()),
                    List.of());
        }
    }

    private static Vectors.Array[] bands(JsonNode input) {
        return java.util.stream.Stream.of("red", "green", "blue").map(colour -> {
            ObjectNode one = JsonNodeFactory.instance.objectNode();
            one.set("file", input.get("file"));
            one.set("array", input.get("array"));
            one.set("band", input.get(colour));
            return Vectors.npz(one, "array");
        }).toArray(Vectors.Array[]::new);
    }

    private static double number(String call, String key) {
        return Double.parseDouble(call.replaceAll(".*\\b" + key + "=([-+.\\deE]+).*", "$1"));
    }
}
