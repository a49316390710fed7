package ripple.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ripple.image.AdaptiveMoments;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Stamp;
import ripple.plot.Axis;
import ripple.plot.Chart;
import ripple.plot.ChartPicture;
import ripple.plot.PlotPoint;
import ripple.plot.Series;
import ripple.prepare.MatchResult;
import ripple.prepare.MatchSettings;
import ripple.prepare.PsfMatch;
import ripple.testkit.Deviations;
import ripple.testkit.Sample;

/// What matching is for: the stars of the sample sky have one colour from the centre outwards, and one width in all bands.
///
/// Draws docs/images/star-colours.png as `target/figures/star-colours.png`.
class StarColoursTest {
    private static final double STEP_ARCSEC = 0.2;
    private static final int STEPS = 6;
    private static final int SIZE = 41;
    private static final double BRIGHT = 23.2;
    private static final double[] SKY_ARCSEC = {3, 4};
    private static final List<List<String>> COLOURS = List.of(List.of("g", "r"), List.of("r", "i"),
            List.of("g", "i"));

    private static final List<Stamp> BEFORE = new ArrayList<>();
    private static final List<Stamp> AFTER = new ArrayList<>();

    @BeforeAll
    static void match() throws Exception {
        List<Map<String, String>> truth = Sample.truth("objects.csv");
        PsfMatch match = new PsfMatch(MatchSettings.standard());
        try (SampleStamps sky = new SampleStamps(SIZE)) {
            for (Map<String, String> star : truth) {
                if (star.get("subkind").equals("star") && magnitude(star) < BRIGHT && isAlone(star, truth)) {
                    Stamp wide = sky.wide(star);
                    BEFORE.add(wide.cropped(SampleStamps.frame(wide)));
                    AFTER.add(((MatchResult.Matched) match.match(wide, SampleStamps.frame(wide))).stamp());
                }
            }
        }
    }

    @Test
    void coloursAreFlatWithRadiusOnlyAfterMatching() throws IOException {
        assertThat(BEFORE).as("bright stars with nothing near").hasSizeGreaterThanOrEqualTo(5);
        List<Chart> charts = List.of(chart("as in the data", BEFORE), chart("PSFs matched", AFTER));
        Path figure = Files.createDirectories(Path.of("target", "figures")).resolve("star-colours.png");
        Files.write(figure, new ChartPicture().png(charts, 860, 340));
        assertThat(steepest(charts.get(0))).as("before, mag").isGreaterThan(0.3);
        assertThat(steepest(charts.get(1))).as("after, mag").isLessThan(0.04);
    }

    @Test
    void aStarIsAsWideInOneBandAsInTheOthers() {
        for (int i = 0; i < AFTER.size(); i++) {
            double g = width(AFTER.get(i), "g");
            for (String band : List.of("r", "i")) {
                Deviations.record("PSF match: FWHM of stars of the sample sky", "the widest band",
                        Math.abs(width(AFTER.get(i), band) / g - 1), 0.02);
                assertThat(width(AFTER.get(i), band) / g).as("star %d, %s", i, band).isCloseTo(1, within(0.02));
            }
        }
    }

    private static double width(Stamp stamp, String band) {
        BandImage image = stamp.image(new Band(band)).orElseThrow();
        double[] values = new double[image.image().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = image.image().pixels()[i];
        }
        return ((AdaptiveMoments.Converged) AdaptiveMoments.of(values, SIZE, SIZE, 2)).fwhm();
    }

    private static Chart chart(String title, List<Stamp> stars) {
        List<Series> series = new ArrayList<>();
        for (List<String> colour : COLOURS) {
            List<PlotPoint> points = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                points.add(point(stars, colour, step));
            }
            series.add(new Series(colour.getFirst() + " − " + colour.getLast(), Series.Mark.LINE_AND_POINTS, points));
        }
        return new Chart(title, new Axis("radius (arcsec)", 0, STEPS * STEP_ARCSEC),
                new Axis("colour of the ring − colour of the star (mag)", -0.4, 0.4), series);
    }

    /// The median over the stars, with half the range of the middle half of them.
    private static PlotPoint point(List<Stamp> stars, List<String> colour, int step) {
        double[] offsets = stars.stream().mapToDouble(star -> offset(star, colour, step)).sorted().toArray();
        double spread = (offsets[offsets.length * 3 / 4] - offsets[offsets.length / 4]) / 2;
        return new PlotPoint((step + 0.5) * STEP_ARCSEC, offsets[offsets.length / 2], spread);
    }

    private static double offset(Stamp star, List<String> colour, int step) {
        double ring = magnitudes(star, colour, step * STEP_ARCSEC, (step + 1) * STEP_ARCSEC);
        return ring - magnitudes(star, colour, 0, STEPS * STEP_ARCSEC);
    }

    private static double magnitudes(Stamp star, List<String> colour, double from, double to) {
        return -2.5 * Math.log10(flux(star, colour.getFirst(), from, to) / flux(star, colour.getLast(), from, to));
    }

    /// Pixels belong to the ring in which their centre lies: the same ones in all bands.
    private static double flux(Stamp star, String band, double from, double to) {
        BandImage image = star.image(new Band(band)).orElseThrow();
        double[] inside = ring(star, image, from, to);
        double[] sky = ring(star, image, SKY_ARCSEC[0], SKY_ARCSEC[1]);
        Arrays.sort(sky);
        return Arrays.stream(inside).sum() - inside.length * sky[sky.length / 2];
    }

    private static double[] ring(Stamp star, BandImage image, double from, double to) {
        List<Double> values = new ArrayList<>();
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                double r = 0.2 * Math.hypot(x + image.box().x0() - star.place().x(),
                        y + image.box().y0() - star.place().y());
                if (r >= from && r < to) {
                    values.add((double) image.image().at(x, y));
                }
            }
        }
        return values.stream().mapToDouble(v -> v).toArray();
    }

    private static double steepest(Chart chart) {
        return chart.series().stream().flatMap(s -> s.points().stream())
                .mapToDouble(p -> Math.abs(p.y())).max().orElseThrow();
    }

    private static boolean isAlone(Map<String, String> star, List<Map<String, String>> truth) {
        return truth.stream().filter(other -> !other.equals(star) && magnitude(other) < magnitude(star) + 4)
                .noneMatch(other -> Math.hypot(number(other, "x") - number(star, "x"),
                        number(other, "y") - number(star, "y")) < 15);
    }

    private static double magnitude(Map<String, String> row) {
        return number(row, "mag_i");
    }

    private static double number(Map<String, String> row, String name) {
        String text = row.getOrDefault(name, "");
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }
}
