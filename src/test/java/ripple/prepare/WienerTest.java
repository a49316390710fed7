package ripple.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ripple.image.Psf;
import ripple.image.PsfSource;
import ripple.testkit.VectorPsfs;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;

class WienerTest {
    private static final double KERNEL = 1e-11;
    private static final double RESIDUAL = 1e-9;

    @TestFactory
    Stream<DynamicTest> agreesWithPhotutils() {
        return Vectors.cases("psf.json").stream().filter(c -> c.get("kind").asString().equals("kernel"))
                .map(c -> DynamicTest.dynamicTest(c.get("id").asString(), () -> check(c)));
    }

    private static void check(JsonNode one) throws KernelException {
        String method = one.get("id").asString().split("/", -1)[2];
        Assumptions.assumeTrue(method.startsWith("wiener-"), "The method " + method + " is not made yet.");
        if (one.has("error")) {
            assertThat(one.get("id").asString()).as("its PSFs are not in the vectors").contains("/refused-");
            return;
        }
        MatchingKernel kernel = wiener(method).kernel(psf(one, "source"), psf(one, "target"));
        JsonNode wanted = one.get("result");
        if (one.has("kernel")) {
            double[] values = Vectors.array(one.get("kernel")).values();
            assertThat(kernel.values()).containsExactly(values, within(KERNEL));
        }
        assertThat(kernel.peakResidual()).isCloseTo(number(wanted, "peak_residual"), within(RESIDUAL));
        assertThat(kernel.l1Residual()).isCloseTo(number(wanted, "l1_residual"), within(RESIDUAL));
        assertThat(kernel.noiseGain()).isCloseTo(number(wanted, "noise_gain"), within(RESIDUAL));
        assertThat(max(kernel)).isCloseTo(number(wanted, "kernel_peak"), within(RESIDUAL));
    }

    private static double max(MatchingKernel kernel) {
        return java.util.Arrays.stream(kernel.values()).max().orElseThrow();
    }

    /// `wiener-laplacian-1e-3` names penalty and λ.
    private static Wiener wiener(String method) {
        String[] parts = method.split("-", 3);
        return new Wiener(Penalty.valueOf(parts[1].toUpperCase(Locale.ROOT)), Double.parseDouble(parts[2]));
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

    private static double number(JsonNode node, String name) {
        return Vectors.number(node.get(name));
    }

    @Test
    void psfsThatCannotBeUsedAreRefusedWithASentence() {
        Psf good = Psfs.gaussian(5, 1);

        refused(Psfs.of(4, 4, 1), Psfs.of(4, 4, 1), "The PSF of the image has 4 x 4 pixels; it has no central pixel.");
        refused(Psfs.of(5, 5, 0), good, "The PSF of the image has no light: its sum is not positive.");
        refused(Psfs.of(5, 5, Double.NaN), good, "The PSF of the image has a pixel that is not a finite number.");
        refused(good, Psf.none(), "The PSF to match to is not known.");
        refused(Psfs.of(1, 1, 1), Psfs.of(1, 1, 1),
                "The PSFs are smaller than the wiener-laplacian operator of 3 x 3 pixels.");
    }

    private static void refused(Psf source, Psf target, String sentence) {
        assertThatThrownBy(() -> Wiener.STANDARD.kernel(source, target)).isInstanceOf(KernelException.class)
                .hasMessage(sentence);
    }

    @Test
    void psfsOfDifferentShapesAndSumsAreBroughtTogether() throws KernelException {
        MatchingKernel plain = Wiener.STANDARD.kernel(Psfs.gaussian(31, 1.5), Psfs.gaussian(31, 2.5));
        MatchingKernel other = Wiener.STANDARD.kernel(Psfs.scaled(Psfs.gaussian(21, 1.5), 0.955),
                Psfs.scaled(Psfs.gaussian(31, 2.5), 7));

        assertThat(other.width()).isEqualTo(31);
        assertThat(other.values()).containsExactly(plain.values(), within(1e-5));
        assertThat(java.util.Arrays.stream(other.values()).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void aNarrowerTargetIsFlagged() throws KernelException {
        MatchingKernel kernel = Wiener.STANDARD.kernel(Psfs.gaussian(25, 3), Psfs.gaussian(25, 2));

        assertThat(kernel.sharpens()).isTrue();
        assertThat(kernel.warning()).contains("FWHM 4.71 px").contains("7.06 px").contains("sharpens");
        assertThat(Wiener.STANDARD.kernel(Psfs.gaussian(25, 2), Psfs.gaussian(25, 3)).warning()).isEmpty();
    }

    @Test
    void theMatchedPsfHasTheTargetsWidth() throws KernelException {
        MatchingKernel kernel = Wiener.STANDARD.kernel(Psfs.gaussian(41, 1.5), Psfs.gaussian(41, 2.5));

        assertThat(kernel.sourceFwhmPixels()).isCloseTo(2.3548 * 1.5, within(1e-3));
        assertThat(kernel.matchedFwhmPixels()).isCloseTo(2.3548 * 2.5, within(0.03));
        assertThat(kernel.matchedPsf(0.9, PsfSource.NEAREST_CELL).sum()).isCloseTo(0.9, within(1e-3));
        assertThat(kernel.matchedPsf(1, PsfSource.NEAREST_CELL).source()).isEqualTo(PsfSource.NEAREST_CELL);
    }

    @Test
    void keysAreEqualWhenTheirKernelsAre() {
        KernelKey key = new KernelKey(Wiener.STANDARD, Psfs.gaussian(21, 1), Psfs.gaussian(21, 2));

        assertThat(key).isEqualTo(new KernelKey(Wiener.STANDARD, Psfs.gaussian(21, 1), Psfs.gaussian(21, 2)))
                .hasSameHashCodeAs(new KernelKey(Wiener.STANDARD, Psfs.gaussian(21, 1), Psfs.gaussian(21, 2)))
                .isNotEqualTo(new KernelKey(Wiener.STANDARD, Psfs.gaussian(21, 1), Psfs.gaussian(21, 2.1)))
                .isNotEqualTo(
                        new KernelKey(new Wiener(Penalty.NONE, 1e-4), Psfs.gaussian(21, 1), Psfs.gaussian(21, 2)));
    }
}
