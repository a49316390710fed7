package ripple.prepare;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ripple.image.AdaptiveMoments;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.PixelStatistics;
import ripple.image.PixelSummary;
import ripple.image.Stamp;
import ripple.prepare.light.Difference;
import ripple.prepare.light.DifferenceResult;
import ripple.prepare.light.DifferenceSettings;
import ripple.prepare.resample.Conserve;
import ripple.prepare.resample.Resample;
import ripple.prepare.resample.ResampleMethod;
import ripple.prepare.resample.ResampleResult;
import ripple.prepare.resample.ResampleSettings;
import ripple.prepare.resample.TargetGrid;
import ripple.render.ColourMap;
import ripple.render.DisplayText;
import ripple.render.Picture;
import ripple.render.StampRenderer;

/// Writes what the steps make of the inputs, big-endian doubles (`*.f64`), for the Python peers to compare with theirs; and how Java was
/// started (`java.txt`: home, class path), for what is run after it.
public final class StepOutputs {
    static final ResampleSettings BILINEAR = new ResampleSettings(new ResampleMethod.Bilinear(),
            Conserve.SURFACE_BRIGHTNESS);
    static final ResampleSettings AREA = new ResampleSettings(new ResampleMethod.Area(), Conserve.SURFACE_BRIGHTNESS);
    private static final double ROMAN_ARCSEC = 0.0575;
    private static final int ROMAN_SIZE = 220;

    private final Path folder;
    private final StepInputs inputs;

    private StepOutputs(Path folder) {
        this.folder = folder;
        this.inputs = new StepInputs(folder);
    }

    public static void main(String[] arguments) throws IOException, KernelException {
        Path folder = Path.of(arguments[0]);
        Files.writeString(folder.resolve("java.txt"),
                System.getProperty("java.home") + "\n" + System.getProperty("java.class.path") + "\n");
        new StepOutputs(folder).write();
    }

    static StampRenderer lupton() {
        return new StampRenderer(DisplayText.settings(bands("i", "r", "g"), "lupton:8,20", ""));
    }

    static StampRenderer asinh() {
        return new StampRenderer(DisplayText.settings(bands("i"), "asinh:0.1", "pct:99.5", ColourMap.VIRIDIS));
    }

    static TargetGrid roman(Stamp stamp) {
        return TargetGrid.centred(stamp.position(), ROMAN_ARCSEC, ROMAN_SIZE);
    }

    static MatchResult.Matched matched(MatchResult result) {
        return switch (result) {
            case MatchResult.Matched matched -> matched;
            case MatchResult.Failed failed -> throw new IllegalStateException(failed.reason());
        };
    }

    private static List<Band> bands(String... names) {
        return List.of(names).stream().map(Band::new).toList();
    }

    private interface Values {
        void write(DataOutputStream out) throws IOException;
    }

    private void file(String name, Values values) throws IOException {
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(folder.resolve(name + ".f64"))))) {
            values.write(out);
        }
    }

    private void write() throws IOException, KernelException {
        file("quality", this::quality);
        file("clipped", this::clipped);
        file("moments", this::moments);
        MatchingKernel kernel = Wiener.STANDARD.kernel(inputs.psf("i"), inputs.psf("g"));
        file("kernel", out -> {
            for (double v : kernel.values()) {
                out.writeDouble(v);
            }
        });
        PsfMatch match = new PsfMatch(MatchSettings.standard(), inputs.shapes(), inputs.kernels());
        List<Stamp> matched = inputs.stamps.stream().map(s -> matched(match.match(s)).stamp()).toList();
        file("matched", out -> planes(matched, out));
        SurveyStatistics survey = new SurveyStatistics(NormaliseSettings.standard());
        matched.forEach(survey::add);
        NormaliseParameters parameters = survey.parameters();
        file("normalised",
                out -> planes(matched.stream().map(s -> Normalise.apply(s, parameters).stamp()).toList(), out));
        file("difference", out -> difference(match, out));
        file("bilinear", out -> resampled(BILINEAR, out));
        file("area", out -> resampled(AREA, out));
        file("statistics", this::statistics);
        file("lupton", out -> pictures(lupton(), out));
        file("asinh", out -> pictures(asinh(), out));
    }

    /// Bad fraction, signal and its error of every object and band.
    private void quality(DataOutputStream out) throws IOException {
        Quality quality = new Quality(QualitySettings.standard(), inputs.shapes());
        for (Stamp stamp : inputs.stamps) {
            for (BandQuality band : quality.judge(stamp).report().bands()) {
                out.writeDouble(band.badFraction());
                out.writeDouble(band.snr());
            }
        }
    }

    private void clipped(DataOutputStream out) throws IOException {
        for (Stamp stamp : inputs.stamps) {
            for (String band : StepInputs.BANDS) {
                PixelStatistics clipped = PixelStatistics.ofFinite(Stamps.image(stamp, band).image()).clipped(3, 5);
                out.writeDouble(clipped.mean());
                out.writeDouble(clipped.median());
                out.writeDouble(clipped.std());
            }
        }
    }

    private void moments(DataOutputStream out) throws IOException {
        for (String band : StepInputs.BANDS) {
            if (AdaptiveMoments.of(inputs.psf(band)) instanceof AdaptiveMoments.Converged m) {
                out.writeDouble(m.fwhm());
            } else {
                out.writeDouble(Double.NaN);
            }
        }
    }

    /// Image, variance and mask bits of every object and band.
    private static void planes(List<Stamp> stamps, DataOutputStream out) throws IOException {
        for (Stamp stamp : stamps) {
            for (String band : StepInputs.BANDS) {
                BandImage image = Stamps.image(stamp, band);
                for (int i = 0; i < image.image().size(); i++) {
                    out.writeDouble(image.image().pixels()[i]);
                    out.writeDouble(image.variance().pixels()[i]);
                    out.writeDouble((double) image.mask().bits()[i]);
                }
            }
        }
    }

    private void difference(PsfMatch match, DataOutputStream out) throws IOException {
        Difference difference = new Difference(DifferenceSettings.of(new Band("g"), new Band("i")), match);
        for (Stamp stamp : inputs.stamps) {
            MatchResult.Matched result = matched(match.match(stamp));
            switch (difference.ofMatched(result.stamp(), result.report())) {
                case DifferenceResult.Made made -> difference(made, out);
                case DifferenceResult.Failed failed -> throw new IllegalStateException(failed.reason());
            }
        }
    }

    /// The factor, then the pixels.
    private static void difference(DifferenceResult.Made made, DataOutputStream out) throws IOException {
        out.writeDouble(made.alpha().value());
        for (float v : made.image().image().pixels()) {
            out.writeDouble(v);
        }
    }

    /// Image and variance of the bands of the first object.
    private void resampled(ResampleSettings settings, DataOutputStream out) throws IOException {
        Stamp stamp = inputs.stamps.getFirst();
        switch (new Resample(settings).resample(stamp, roman(stamp))) {
            case ResampleResult.Resampled made -> planes(List.of(made.stamp()), out);
            case ResampleResult.Failed failed -> throw new IllegalStateException(failed.reason());
        }
    }

    /// Mean, σ and percentiles of each band.
    private void statistics(DataOutputStream out) throws IOException {
        SetStatistics set = new SetStatistics(QualitySettings.DEFAULT_BAD_PLANES);
        inputs.stamps.forEach(set::add);
        for (String band : StepInputs.BANDS) {
            PixelSummary summary = set.summaries().get(new Band(band));
            if (summary == null) {
                throw new IllegalStateException("The band " + band + " got lost.");
            }
            out.writeDouble(summary.mean());
            out.writeDouble(summary.std());
            out.writeDouble(summary.meanOfStds());
            for (double percent : new double[]{1, 50, 99}) {
                out.writeDouble(summary.percentiles().getOrDefault(percent, Double.NaN));
            }
        }
    }

    /// Packed colours, the first row on top.
    private void pictures(StampRenderer renderer, DataOutputStream out) throws IOException {
        for (Stamp stamp : inputs.stamps) {
            Picture picture = renderer.render(stamp);
            for (int argb : picture.argb()) {
                out.writeDouble(argb & 0xFFFFFF);
            }
        }
    }
}
