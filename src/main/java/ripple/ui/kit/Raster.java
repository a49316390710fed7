package ripple.ui.kit;

/// ARGB pixels to draw on: rectangles, lines, polygons, hatches, discs. Origin top left; what lies outside is clipped.
///
/// Colours are ARGB, not premultiplied; the raster itself stays opaque.
public final class Raster {
    private final int width;
    private final int height;
    private final int[] pixels;
    private final int[] begins;
    private final int[] ends;

    /// Takes the array over.
    public Raster(int width, int height, int[] pixels) {
        if (pixels.length < (long) width * height) {
            throw new IllegalArgumentException("A raster of " + width + " x " + height + " needs more pixels.");
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
        begins = new int[height];
        ends = new int[height];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// The pixels themselves, `[y * width + x]`.
    public int[] pixels() {
        return pixels;
    }

    /// Room for the first column of a shape in each row, used again for each.
    int[] begins() {
        return begins;
    }

    /// Likewise for the column behind its last.
    int[] ends() {
        return ends;
    }

    public void clear(int colour) {
        java.util.Arrays.fill(pixels, 0, width * height, colour);
    }

    /// Lays a colour over one pixel.
    ///
    /// @param cover 0 to 256: how much of it
    public void blend(int x, int y, int colour, int cover) {
        if (x < 0 || y < 0 || x >= width || y >= height) {
            return;
        }
        int at = y * width + x;
        pixels[at] = mix(pixels[at], colour, (colour >>> 24) * cover / 255);
    }

    /// A colour between two.
    ///
    /// @param part 0 (all of `under`) to 256 (all of `over`)
    public static int mix(int under, int over, int part) {
        int keep = 256 - part;
        int rb = ((under & 0xFF00FF) * keep + (over & 0xFF00FF) * part) >>> 8 & 0xFF00FF;
        int g = ((under & 0xFF00) * keep + (over & 0xFF00) * part) >>> 8 & 0xFF00;
        return 0xFF000000 | rb | g;
    }

    public void fill(int x, int y, int w, int h, int colour) {
        int right = Math.min(width, x + w);
        int part = (colour >>> 24) * 256 / 255;
        for (int row = Math.max(0, y); row < Math.min(height, y + h); row++) {
            for (int col = Math.max(0, x), at = row * width + col; col < right; col++, at++) {
                pixels[at] = part == 256 ? colour : mix(pixels[at], colour, part);
            }
        }
    }

    /// Copies whole rows of another picture.
    public void copy(int[] from, int fromWidth, int fromHeight, int x, int y) {
        int left = Math.max(0, x);
        int count = Math.min(width, x + fromWidth) - left;
        for (int row = Math.max(0, y); count > 0 && row < Math.min(height, y + fromHeight); row++) {
            System.arraycopy(from, (row - y) * fromWidth + left - x, pixels, row * width + left, count);
        }
    }

    /// A line one pixel wide, antialiased (Wu 1991).
    public void line(double x0, double y0, double x1, double y1, int colour) {
        new Line(this, colour, 0, 0).draw(x0, y0, x1, y1);
    }

    /// A dashed line.
    ///
    /// @param on length of a dash, pixels
    /// @param off length of a gap, pixels
    public void dashed(double x0, double y0, double x1, double y1, int colour, int on, int off) {
        new Line(this, colour, on, off).draw(x0, y0, x1, y1);
    }

    /// A convex polygon.
    ///
    /// @param xs corners in order
    public void polygon(double[] xs, double[] ys, int colour) {
        Polygon polygon = new Polygon(this, xs, ys);
        if (colour >>> 24 == 0xFF) {
            polygon.fill(colour);
        } else {
            polygon.fill((x, y) -> colour);
        }
    }

    /// A convex polygon hatched at 45 degrees.
    ///
    /// @param step distance of the lines, pixels
    public void hatch(double[] xs, double[] ys, int colour, int ground, int step) {
        new Polygon(this, xs, ys).fill((x, y) -> Math.floorMod(x + y, step) < 2 ? colour : ground);
    }

    /// A ring with soft edges.
    ///
    /// @param radius to the middle of the stroke; 0 gives a disc of half the stroke
    public void ring(double cx, double cy, double radius, double stroke, int colour) {
        double outer = radius + stroke / 2 + 1;
        double inner = radius - stroke / 2 - 1;
        int last = (int) Math.min(height - 1.0, Math.ceil(cy + outer));
        for (int y = (int) Math.max(0, Math.floor(cy - outer)); y <= last; y++) {
            double up = (y - cy) * (y - cy);
            double far = Math.sqrt(Math.max(0, outer * outer - up));
            double near = inner > 0 ? Math.sqrt(Math.max(0, inner * inner - up)) : 0;
            int middle = (int) Math.ceil(cx - near);
            arc(cx, up, y, (int) Math.floor(cx - far), middle, radius, stroke, colour);
            arc(cx, up, y, Math.max(middle + 1, (int) Math.floor(cx + near)), (int) Math.ceil(cx + far), radius,
                    stroke, colour);
        }
    }

    /// What of a ring lies between two columns of a row.
    ///
    /// @param up square of the row's distance from the middle
    private void arc(double cx, double up, int y, int from, int to, double radius, double stroke, int colour) {
        for (int x = Math.max(0, from); x <= Math.min(width - 1, to); x++) {
            double off = Math.abs(Math.sqrt((x - cx) * (x - cx) + up) - radius) - stroke / 2;
            blend(x, y, colour, (int) (256 * Math.clamp(0.5 - off, 0, 1)));
        }
    }
}
