package ripple.sky;

/// Lays the pixels of a tract around its centre.
///
/// Source: the base classes of the LSST package skymap: the four points at the tract's radius east, north, west and south
/// are projected, the box around them is rounded to whole pixels and grown to whole patches, and its corner becomes (0, 0).
final class TractBuilder {
    private final TractLayout layout;
    private final double scaleArcsec;

    TractBuilder(TractLayout layout, double scaleArcsec) {
        this.layout = layout;
        this.scaleArcsec = scaleArcsec;
    }

    /// A tract's pixels: its patches and the pixel of its centre.
    record Pixels(PatchGrid grid, int crpixX, int crpixY) {}

    /// @param centre centre of the tract
    /// @param radiusRad radius of the tract with its overlap
    Pixels around(SkyPosition centre, double radiusRad) {
        Vector3 middle = Vector3.of(centre);
        Tangent tangent = Tangent.at(middle);
        double[] x = new double[4];
        double[] y = new double[4];
        double scale = new Tan(centre, 0, 0, scaleArcsec).scaleRad();
        for (int i = 0; i < 4; i++) {
            Vector3 point = tangent.towards(i * Math.PI / 2, radiusRad);
            double depth = point.dot(middle);
            x[i] = -point.dot(tangent.east()) / depth / scale;
            y[i] = point.dot(tangent.north()) / depth / scale;
        }
        Axis columns = Axis.of(x, layout.innerX());
        Axis rows = Axis.of(y, layout.innerY());
        return new Pixels(new PatchGrid(layout.innerX(), layout.innerY(), layout.borderX(), layout.borderY(),
                columns.patches, rows.patches, edge()), -columns.first, -rows.first);
    }

    private PatchGrid.Edge edge() {
        return layout instanceof TractLayout.Legacy ? PatchGrid.Edge.CLIPPED : PatchGrid.Edge.WHOLE;
    }

    /// One axis: the first pixel, counted from the centre, and the number of patches.
    private record Axis(int first, int patches) {
        static Axis of(double[] places, int inner) {
            double least = java.util.Arrays.stream(places).min().orElseThrow();
            double most = java.util.Arrays.stream(places).max().orElseThrow();
            int first = (int) Math.floor(least + 0.5);
            int size = (int) Math.ceil(most - 0.5) - first + 1;
            int patches = Math.ceilDiv(size, inner);
            return new Axis(first - (inner * patches - size) / 2, patches);
        }
    }
}
