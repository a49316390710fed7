package ripple.prepare.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ripple.fits.FitsException;
import ripple.fits.FitsFile;
import ripple.fits.Hdu;
import ripple.image.TanWcs;
import ripple.testkit.Deviations;
import ripple.testkit.Shared;
import ripple.testkit.VectorWcs;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;

/// Resampling against reproject, and Lanczos shifts against their formulas.
class ResampleVectorsTest {
    private static final String FILE = "resample.json";

    @TestFactory
    Stream<DynamicTest> everyCaseOfTheVectors() {
        return Vectors.cases(FILE).stream()
                .map(c -> DynamicTest.dynamicTest(c.get("id").asString(), () -> check(c)));
    }

    private static void check(JsonNode vector) throws FitsException {
        switch (vector.get("kind").asString()) {
            case "reproject" -> reproject(vector);
            case "pixelmap" -> pixelMap(vector);
            case "lanczos" -> lanczos(vector);
            case "lsst-lanczos5" -> rubin(vector);
            case "lanczos-function" -> function(vector);
            default -> throw new AssertionError("There is no kind " + vector.get("kind") + ".");
        }
    }

    private static void reproject(JsonNode vector) throws FitsException {
        Picture in = Picture.of(vector.get("input"));
        TargetGrid grid = grid(vector);
        ResampleMethod method = method(vector);
        boolean flux = vector.get("call").asString().contains("conserve_flux=True");
        Collected out = new Collected(grid.width() * grid.height(), flux);
        SourceBand band = new SourceBand(in.pixels.clone(), new double[in.pixels.length], new long[in.pixels.length]);
        new Resampler(method, Geometry.between(grid, in.wcs, PixelMaps.made()), in.width, in.height)
                .resample(List.of(band), grid.width(), grid.height(), List.of(out));
        String family = method.averages() ? method instanceof ResampleMethod.Area ? "exact" : "adaptive" : "interp";
        RoundingTies ties = new RoundingTies(method, grid, in.wcs, in.pixels, in.width, in.height);
        // Of mirrored grids reproject's adaptive mode takes the negative singular value for a small one and widens it:
        // mirroring its input changes its answer. Ours are held to that by MirroredGridTest.
        Assumptions.assumeFalse(method instanceof ResampleMethod.Adaptive && ties.mirrored(), "a mirrored grid");
        double area = flux ? square(grid.scaleArcsec() / in.wcs.scaleArcsec()) : 1;
        double[] slack = new double[out.values.length];
        boolean[] edge = new boolean[slack.length];
        for (int i = 0; i < slack.length; i++) {
            int column = i % grid.width();
            int row = i / grid.width();
            slack[i] = Double.isNaN(out.values[i]) ? 0 : area * ties.slack(column, row, out.values[i] / area);
            edge[i] = ties.isEdge(column, row);
        }
        double tolerance = tolerance(family) + roundedHeader(vector);
        compare(vector, "resample: " + method.label(), out.values, expected(vector, "array", out.values.length), slack,
                edge, tolerance);
        double[] coverage = expected(vector, "footprint", out.values.length);
        for (int i = 0; i < edge.length; i++) {
            coverage[i] = edge[i] ? out.coverage[i] : coverage[i];
        }
        compare(vector, "resample: footprint", out.coverage, coverage, new double[edge.length], edge, tolerance);
    }

    private static double square(double x) {
        return x * x;
    }

    /// What the rounding of a header's cards, written with 14 digits, moves the values by, in units of the largest one: pixels move,
    /// and next to each other they differ by no more than that (a spline's by twice that).
    private static double roundedHeader(JsonNode vector) {
        double shift = 0;
        for (String side : new String[]{"input", "output"}) {
            JsonNode node = vector.get(side).has("of") ? vector.get(side).get("of") : vector.get(side);
            for (JsonNode card : node.path("header")) {
                shift += VectorWcs.roundingPixels(node.get("header"), card.asString());
            }
        }
        return 2 * shift;
    }

    private static ResampleMethod method(JsonNode vector) {
        String id = vector.get("id").asString();
        String name = id.substring(id.indexOf('/') + 1);
        if (name.startsWith("interp-nearest")) {
            return new ResampleMethod.Nearest();
        }
        if (name.startsWith("interp-bilinear")) {
            return new ResampleMethod.Bilinear();
        }
        if (name.startsWith("interp-bicubic")) {
            return new ResampleMethod.Bicubic();
        }
        if (name.startsWith("adaptive")) {
            return new ResampleMethod.Adaptive(name.contains("hann") ? AdaptiveKernel.HANN : AdaptiveKernel.GAUSSIAN);
        }
        assertThat(name).isEqualTo("exact");
        return new ResampleMethod.Area();
    }

    private static TargetGrid grid(JsonNode vector) throws FitsException {
        JsonNode output = vector.get("output");
        if (!output.has("of")) {
            Picture whole = Picture.of(output);
            return new TargetGrid(whole.wcs, whole.width, whole.height);
        }
        Picture whole = Picture.of(output.get("of"));
        int y0 = output.get("rows").get(0).asInt();
        int x0 = output.get("columns").get(0).asInt();
        return new TargetGrid(whole.wcs.startingAt(x0, y0), output.get("columns").get(1).asInt() - x0,
                output.get("rows").get(1).asInt() - y0);
    }

    private static void compare(JsonNode vector, String step, double[] found, double[] wanted, double[] slack,
            boolean[] edge, double tolerance) {
        double largest = Arrays.stream(wanted).filter(Double::isFinite).map(Math::abs).max().orElse(1);
        double deviation = 0;
        for (int i = 0; i < wanted.length; i++) {
            if (Double.isNaN(wanted[i]) || Double.isNaN(found[i])) {
                assertThat(Double.isNaN(wanted[i]) == Double.isNaN(found[i]) || edge[i])
                        .as("%s, %s: pixel %d has a value on one side only", vector.get("id").asString(), step, i)
                        .isTrue();
                continue;
            }
            deviation = Math.max(deviation, (Math.abs(found[i] - wanted[i]) - slack[i]) / largest);
        }
        Deviations.record(step,
                "reproject " + Vectors.file(FILE).path("source").path("packages").path("reproject").asString(""),
                deviation, tolerance);
        assertThat(deviation).as(vector.get("id").asString() + ", " + step).isLessThanOrEqualTo(tolerance);
    }

    private static void pixelMap(JsonNode vector) throws FitsException {
        JsonNode first = Vectors.cases(FILE).stream().filter(c -> c.get("id").asString().startsWith("fine-to-coarse/"))
                .filter(c -> !c.get("input").path("note").asString("").equals("header as it is")).findFirst()
                .orElseThrow();
        Picture fine = Picture.of(first.get("input"));
        Picture coarse = Picture.of(first.get("output"));
        PixelTransform map = PixelTransform.between(coarse.wcs, fine.wcs);
        double tolerance = tolerance("pixelmap")
                + roundedHeader(first);
        double[] point = new double[2];
        for (int i = 0; i < vector.get("coarse_xy").size(); i++) {
            double[] from = Vectors.numbers(vector.get("coarse_xy").get(i));
            double[] to = Vectors.numbers(vector.get("fine_xy").get(i));
            assertThat(map.map(from[0], from[1], point)).isTrue();
            Deviations.record("resample: where pixels fall (px)", "astropy",
                    Math.max(Math.abs(point[0] - to[0]), Math.abs(point[1] - to[1])), tolerance);
            assertThat(point).containsExactly(to, within(tolerance));
        }
    }

    private static void lanczos(JsonNode vector) {
        Vectors.Array image = part(vector.get("image"));
        EdgeRule edges = vector.get("edge").asString().equals("zero") ? EdgeRule.ZERO : EdgeRule.RENORMALISE;
        double[] found = LanczosShift.shifted(image.values(), image.width(), image.height(),
                vector.get("dx").asDouble(), vector.get("dy").asDouble(), vector.get("a").asInt(), edges);
        formula(vector, "Lanczos shift", found, Vectors.array(vector.get("array")).values());
    }

    private static void rubin(JsonNode vector) {
        Vectors.Array psf = Vectors.npz(vector.get("image"), "array");
        double[] found = LanczosShift.rubin(psf.values(), psf.width(), psf.height(), vector.get("dx").asDouble(),
                vector.get("dy").asDouble());
        formula(vector, "Lanczos 5 shift of Rubin", found, Vectors.array(vector.get("array")).values());
        assertThat(Arrays.stream(found).sum()).isCloseTo(vector.get("sum").asDouble(), within(1e-12));
    }

    private static void function(JsonNode vector) {
        double[] x = Vectors.numbers(vector.get("x"));
        for (int lobes : new int[]{3, 5}) {
            formula(vector, "Lanczos kernel", Arrays.stream(x).map(t -> LanczosShift.kernel(t, lobes)).toArray(),
                    Vectors.numbers(vector.get("L" + lobes)));
        }
    }

    private static void formula(JsonNode vector, String step, double[] found, double[] wanted) {
        double tolerance = tolerance("lanczos");
        double largest = Arrays.stream(wanted).map(Math::abs).max().orElse(1);
        assertThat(found).hasSameSizeAs(wanted);
        double deviation = 0;
        for (int i = 0; i < found.length; i++) {
            deviation = Math.max(deviation, Math.abs(found[i] - wanted[i]) / largest);
            assertThat(found[i]).as(vector.get("id").asString() + " pixel " + i).isCloseTo(wanted[i],
                    within(tolerance * largest));
        }
        Deviations.record("resample: " + step, "numpy", deviation, tolerance);
    }

    private static Vectors.Array part(JsonNode input) {
        Vectors.Array whole = Vectors.npz(input, "array");
        int y0 = input.get("rows").get(0).asInt();
        int x0 = input.get("columns").get(0).asInt();
        int height = input.get("rows").get(1).asInt() - y0;
        int width = input.get("columns").get(1).asInt() - x0;
        double[] values = new double[width * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(whole.values(), (y0 + y) * whole.width() + x0, values, y * width, width);
        }
        return new Vectors.Array(new int[]{height, width}, whole.dtype(), values);
    }

    private static double[] expected(JsonNode vector, String name, int size) {
        if (vector.get(name).isString()) {
            double[] ones = new double[size];
            Arrays.fill(ones, 1);
            return ones;
        }
        return Vectors.array(vector.get(name)).values();
    }

    private static double tolerance(String family) {
        return Vectors.file(FILE).get("tolerance").get(family).asDouble();
    }

    /// An image of the vectors with its WCS.
    private record Picture(TanWcs wcs, int width, int height, double[] pixels) {
        static Picture of(JsonNode node) throws FitsException {
            if (node.has("synthetic")) {
                Vectors.Array array = Vectors.array(node.get("synthetic"));
                return new Picture(VectorWcs.of(node.get("header")), array.width(), array.height(), array.values());
            }
            try (FitsFile file = FitsFile.open(Shared.named(node.get("file").asString()))) {
                Hdu hdu = node.get("hdu").isString()
                        ? file.find(node.get("hdu").asString()).orElseThrow()
                        : file.hdu(node.get("hdu").asInt());
                boolean asItIs = node.path("note").asString("").equals("header as it is");
                TanWcs wcs = asItIs ? VectorWcs.icrs(hdu.header()) : VectorWcs.of(hdu.header());
                int n = hdu.image().width() * hdu.image().height();
                int plane = node.path("plane").asInt(0);
                return new Picture(wcs, hdu.image().width(), hdu.image().height(),
                        Arrays.copyOfRange(hdu.image().doubles(), plane * n, (plane + 1) * n));
            }
        }
    }

    /// Keeps doubles.
    private static final class Collected implements PixelSink {
        private final double[] values;
        private final double[] coverage;
        private final boolean flux;

        Collected(int size, boolean flux) {
            this.values = new double[size];
            this.coverage = new double[size];
            this.flux = flux;
        }

        @Override
        public void put(int index, double value, double variance, long planes, double share, double area) {
            values[index] = flux ? value * area : value;
            coverage[index] = share;
        }

        @Override
        public void none(int index) {
            values[index] = Double.NaN;
        }
    }
}
