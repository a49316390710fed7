package ripple.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ripple.image.AdaptiveMoments;
import ripple.image.Psf;
import ripple.image.PsfSource;
import ripple.testkit.Deviations;
import ripple.testkit.VectorPsfs;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;

/// Kernels, windows and resized PSFs against photutils, by every case of `psf.json` (moments: AdaptiveMomentsTest).
class PsfVectorsTest {
    private static final double KERNEL = 1e-11;
    /// Division by the small numbers of a transform at a threshold of 10⁻⁴ amplifies rounding.
    private static final double RATIO_KERNEL = 1e-9;
    private static final double RESIDUAL = 1e-9;
    private static final double WINDOW = 1e-14;
    /// Relative, of adaptive moments.
    private static final double SIGMA = 2e-6;

    @TestFactory
    Stream<DynamicTest> agreesWithPhotutils() {
        return Vectors.cases("psf.json").stream().filter(c -> !kind(c).equals("moments"))
                .map(c -> DynamicTest.dynamicTest(id(c), () -> check(c)));
    }

    private static void check(JsonNode one) throws KernelException {
        switch (kind(one)) {
            case "kernel" -> kernel(one);
            case "window" -> window(one);
            case "resize" -> resize(one);
            case "gaussian-match" -> gaussianMatch(one);
            default -> throw new AssertionError("There is no test for the kind " + kind(one) + ".");
        }
    }

    private static void kernel(JsonNode one) throws KernelException {
        String[] id = id(one).split("/", -1);
        KernelMethod method = method(id[2]);
        if (one.has("error")) {
            Psf[] pair = refused(id[1]);
            assertThatThrownBy(() -> method.kernel(pair[0], pair[1])).isInstanceOf(KernelException.class)
                    .hasMessageEndingWith(".");
            return;
        }
        MatchingKernel kernel = method.kernel(psf(one, "source"), psf(one, "target"));
        JsonNode wanted = one.get("result");
        if (one.has("kernel")) {
            double[] values = Vectors.array(one.get("kernel")).values();
            double tolerance = id[2].equals("ratio-1e-4") ? RATIO_KERNEL : KERNEL;
            close("PSF matching: kernel", tolerance, kernel.values(), values);
        }
        residuals(kernel, wanted);
        close("PSF matching: noise gain", RESIDUAL, kernel.noiseGain(), number(wanted, "noise_gain"));
        close("PSF matching: kernel", RESIDUAL, Arrays.stream(kernel.values()).sum(), number(wanted, "kernel_sum"));
        close("PSF matching: kernel", RESIDUAL, max(kernel), number(wanted, "kernel_peak"));
        close("PSF matching: kernel", RESIDUAL, Arrays.stream(kernel.values()).min().orElseThrow(),
                number(wanted, "kernel_min"));
    }

    private static void residuals(MatchingKernel kernel, JsonNode wanted) {
        close("PSF matching: peak residual", RESIDUAL, kernel.peakResidual(), number(wanted, "peak_residual"));
        close("PSF matching: L1 residual", RESIDUAL, kernel.l1Residual(), number(wanted, "l1_residual"));
    }

    /// The widths are measured here as well; the kernel is compared for the reference's own.
    private static void gaussianMatch(JsonNode one) throws KernelException {
        Psf source = psf(one, "source");
        Psf target = psf(one, "target");
        double sigma = number(one, "sigma");
        residuals(GaussianWidths.ofSigma(PsfPair.of(source, target), sigma), one.get("result"));
        double from = AdaptiveMoments.fwhmPixels(source) / AdaptiveMoments.FWHM_PER_SIGMA;
        double to = AdaptiveMoments.fwhmPixels(target) / AdaptiveMoments.FWHM_PER_SIGMA;
        close("PSF matching: Gaussian width", SIGMA * (from * from + to * to) / sigma,
                Math.sqrt(to * to - from * from), sigma);
        assertThat(new GaussianWidths().kernel(source, target).noiseGain())
                .isCloseTo(1 / (2 * Math.sqrt(Math.PI) * sigma), within(0.02));
    }

    private static void window(JsonNode one) {
        Vectors.Array wanted = Vectors.array(one.get("window"));
        String[] id = id(one).split("/", -1);
        double[] weights = window(id[1]).weights(wanted.width(), wanted.height());
        close("PSF matching: window", WINDOW, weights, wanted.values());
    }

    /// `SplitCosineBellWindow(0.8,0.2)` names a class and its arguments.
    private static SpectralWindow window(String call) {
        double[] arguments = Arrays.stream(call.substring(call.indexOf('(') + 1, call.indexOf(')')).split(",", -1))
                .filter(a -> !a.isEmpty()).mapToDouble(Double::parseDouble).toArray();
        return switch (call.substring(0, call.indexOf('('))) {
            case "HanningWindow" -> new SpectralWindow.Hanning();
            case "TukeyWindow" -> new SpectralWindow.Tukey(arguments[0]);
            case "CosineBellWindow" -> new SpectralWindow.CosineBell(arguments[0]);
            case "SplitCosineBellWindow" -> new SpectralWindow.SplitCosineBell(arguments[0], arguments[1]);
            case "TopHatWindow" -> new SpectralWindow.TopHat(arguments[0]);
            default -> throw new AssertionError("There is no window " + call + ".");
        };
    }

    /// `resize/0.84-order3` of a Gaussian of σ 2 in 25 pixels; the call has the scale in full.
    private static void resize(JsonNode one) throws KernelException {
        String[] call = one.get("call").asString().split(", ", -1);
        PsfResize.Order order = id(one).endsWith("order1") ? PsfResize.Order.LINEAR : PsfResize.Order.CUBIC;

        Psf resized = new PsfResize(order).resized(Psfs.gaussian(25, 2), Double.parseDouble(call[2]));

        Vectors.Array wanted = Vectors.array(one.get("psf"));
        assertThat(List.of(resized.width(), resized.height())).containsExactly(wanted.width(), wanted.height());
        close("PSF matching: resized PSF", KERNEL, resized.values(), wanted.values());
    }

    private static KernelMethod method(String name) {
        String[] parts = name.split("-", 2);
        return switch (parts[0]) {
            case "ratio" -> new Ratio(Double.parseDouble(parts[1]), new SpectralWindow.None());
            case "hanning" -> new Ratio(1e-4, new SpectralWindow.Hanning());
            case "tukey" -> new Ratio(1e-4, new SpectralWindow.Tukey(Double.parseDouble(parts[1])));
            case "cosinebell" -> new Ratio(1e-4, new SpectralWindow.CosineBell(Double.parseDouble(parts[1])));
            case "tophat" -> new Ratio(1e-4, new SpectralWindow.TopHat(Double.parseDouble(parts[1])));
            case "split" -> {
                String[] radii = parts[1].split("-", -1);
                yield new Ratio(1e-4, new SpectralWindow.SplitCosineBell(Double.parseDouble(radii[0]),
                        Double.parseDouble(radii[1])));
            }
            case "wiener" -> {
                String[] penalty = parts[1].split("-", 2);
                yield new Wiener(Penalty.valueOf(penalty[0].toUpperCase(Locale.ROOT)), Double.parseDouble(penalty[1]));
            }
            default -> throw new AssertionError("There is no method " + name + ".");
        };
    }

    /// Cases that must be refused name their PSFs and do not hold them.
    private static Psf[] refused(String name) {
        return switch (name) {
            case "refused-even" -> new Psf[]{Psfs.of(4, 4, 1), Psfs.of(4, 4, 1)};
            case "refused-different-shapes" -> new Psf[]{Psfs.gaussian(25, 2), Psfs.gaussian(27, 3)};
            case "refused-zero-source" -> new Psf[]{Psfs.of(5, 5, 0), Psfs.gaussian(5, 1)};
            case "refused-nan" -> new Psf[]{Psfs.of(5, 5, Double.NaN), Psfs.gaussian(5, 1)};
            default -> throw new AssertionError("There are no PSFs for " + name + ".");
        };
    }

    private static Psf psf(JsonNode one, String role) {
        JsonNode input = one.get("input");
        Vectors.Array array = VectorPsfs.of(input, role);
        Psf psf = new Psf(array.width(), array.height(), array.values(), PsfSource.CELL);
        return input.has("prepare") ? Psfs.padded(psf, paddedSize(input.get("prepare").asString())) : psf;
    }

    /// `both zero-padded, centred, to 49 x 49`
    private static int paddedSize(String sentence) {
        return Integer.parseInt(sentence.substring(sentence.lastIndexOf(' ') + 1));
    }

    private static double max(MatchingKernel kernel) {
        return Arrays.stream(kernel.values()).max().orElseThrow();
    }

    private static void close(String step, double tolerance, double[] found, double[] wanted) {
        assertThat(found).hasSameSizeAs(wanted);
        double largest = 0;
        for (int i = 0; i < wanted.length; i++) {
            largest = Math.max(largest, Math.abs(found[i] - wanted[i]));
        }
        close(step, tolerance, largest, 0);
    }

    private static void close(String step, double tolerance, double found, double wanted) {
        Deviations.record(step, "photutils", Math.abs(found - wanted), tolerance);
        assertThat(found).as(step).isCloseTo(wanted, within(tolerance));
    }

    private static String kind(JsonNode one) {
        return one.get("kind").asString();
    }

    private static String id(JsonNode one) {
        return one.get("id").asString();
    }

    private static double number(JsonNode node, String name) {
        return Vectors.number(node.get(name));
    }
}
