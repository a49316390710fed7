package ripple.prepare.resample;

import java.util.ArrayList;
import java.util.List;

/// Goes through the pixels of a new grid and makes each of old ones, for all images of one geometry at once.
final class Resampler {
    /// A mask plane counts where an old pixel has at least this share of the largest weight.
    private static final double PLANE_SHARE = 0.01;

    private final PixelMap centres;
    private final int width;
    private final int height;
    private final Stencils weights;
    /// What decides the mask: the pixels around the point for interpolation, the same as for the values where these are means.
    private final Stencils support;
    private final boolean hasSupport;
    private final boolean isSpline;
    private final Stencils spline;

    /// @param width columns of the old images
    /// @param height rows of the old images
    Resampler(ResampleMethod method, Geometry geometry, int width, int height) {
        this.centres = geometry.centres();
        this.width = width;
        this.height = height;
        this.weights = weights(method, geometry);
        this.hasSupport = !method.averages() && !(method instanceof ResampleMethod.Nearest);
        this.support = hasSupport
                ? separable(new Taps.LinearTaps(), EdgeRule.RENORMALISE, SeparableStencils.Border.HELD)
                : weights;
        this.isSpline = method instanceof ResampleMethod.Bicubic;
        this.spline = isSpline
                ? separable(new Taps.SplineTaps(), EdgeRule.MIRROR, SeparableStencils.Border.HELD)
                : weights;
    }

    /// @param columns of the new grid
    /// @param rows of the new grid
    /// @param sinks one for each band
    void resample(List<SourceBand> bands, int columns, int rows, List<? extends PixelSink> sinks) {
        List<Run> runs = new ArrayList<>();
        for (int b = 0; b < bands.size(); b++) {
            runs.add(new Run(bands.get(b), sinks.get(b)));
        }
        boolean isMasked = bands.stream().anyMatch(SourceBand::isMasked);
        Stencil stencil = new Stencil();
        Stencil splineStencil = isSpline ? new Stencil() : stencil;
        Stencil supportStencil = hasSupport ? new Stencil() : stencil;
        for (int index = 0; index < columns * rows; index++) {
            int row = index / columns;
            int column = index - row * columns;
            if (!weights.at(column, row, stencil)) {
                runs.forEach(Run.none(index));
                continue;
            }
            if (isSpline) {
                spline.at(column, row, splineStencil);
            }
            if (isMasked && hasSupport) {
                support.at(column, row, supportStencil);
            }
            double area = centres.areaAt(column, row);
            for (Run run : runs) {
                run.put(index, stencil, splineStencil, supportStencil, area);
            }
        }
    }

    /// One band on its way.
    private final class Run {
        private final SourceBand band;
        private final PixelSink sink;
        private final boolean usesSpline;
        private final double[] coefficients;

        Run(SourceBand band, PixelSink sink) {
            this.band = band;
            this.sink = sink;
            this.usesSpline = isSpline && band.isComplete();
            this.coefficients = usesSpline ? SplineCoefficients.of(band.values(), width, height) : band.values();
        }

        static java.util.function.Consumer<Run> none(int index) {
            return run -> run.sink.none(index);
        }

        void put(int index, Stencil stencil, Stencil splineStencil, Stencil supportStencil, double area) {
            stencil.apply(band.values(), band.variances(), width);
            double value = usesSpline ? splineStencil.mean(coefficients, width) : stencil.value();
            long planes = band.isMasked() ? supportStencil.planes(band.planes(), width, PLANE_SHARE) : 0;
            sink.put(index, value, stencil.variance(), planes, stencil.coverage(), area);
        }
    }

    private Stencils weights(ResampleMethod method, Geometry geometry) {
        return switch (method) {
            case ResampleMethod.Nearest() ->
                separable(new Taps.NearestTap(), EdgeRule.RENORMALISE, SeparableStencils.Border.HELD);
            case ResampleMethod.Bilinear() ->
                separable(new Taps.LinearTaps(), EdgeRule.RENORMALISE, SeparableStencils.Border.HELD);
            case ResampleMethod.Bicubic() -> separable(new CardinalTaps(ResampleMethod.Bicubic.HALF_TAPS),
                    EdgeRule.MIRROR, SeparableStencils.Border.HELD);
            case ResampleMethod.Lanczos(int lobes, EdgeRule edges) ->
                separable(new LanczosTaps(lobes), edges, SeparableStencils.Border.FREE);
            case ResampleMethod.Area() -> new AreaStencils(geometry.corners(), width, height);
            case ResampleMethod.Adaptive(AdaptiveKernel kernel) ->
                new AdaptiveStencils(centres, width, height, kernel);
        };
    }

    private Stencils separable(Taps taps, EdgeRule edges, SeparableStencils.Border border) {
        return new SeparableStencils(centres, width, height, taps, edges, border);
    }
}
