package ripple.render;

import java.util.Arrays;
import java.util.List;
import ripple.image.BandImage;
import ripple.image.Mask;

/// Any part of an enlarged picture, for viewports: the same dots as {@link StampRenderer#render(List, int)} makes, but only those that are seen.
///
/// Belongs to one thread.
public final class Enlargement {
    private final Picture picture;
    private final NoData noData;
    private final List<Mask> masks;
    private final int noDataArgb;

    private Enlargement(Picture picture, NoData noData, List<Mask> masks, int noDataArgb) {
        this.picture = picture;
        this.noData = noData;
        this.masks = masks;
        this.noDataArgb = noDataArgb;
    }

    /// Renders images of one size; what the renderer's settings say of masks is left to {@link #draw}.
    ///
    /// @param images one, or three as red, green, blue
    public static Enlargement of(StampRenderer renderer, List<BandImage> images) {
        return new Enlargement(renderer.withoutMasks(images), NoData.of(images),
                images.stream().map(BandImage::mask).distinct().toList(), renderer.settings().noDataArgb());
    }

    /// One dot for a pixel, without masks. Pixels without a value have one colour.
    public Picture picture() {
        return picture;
    }

    /// Draws what lies inside of a viewport; beside the picture nothing is touched.
    ///
    /// @param out ARGB, `[row * width + column]`
    /// @param left column of the picture's left edge in the viewport; may be negative
    /// @param top row of its top edge in the viewport; may be negative
    /// @param factor dots per pixel: 1, 2, 3, …
    /// @param view the planes that lie above
    public void draw(int[] out, int width, int height, int left, int top, int factor, MaskView view) {
        Port port = new Port(out, width, height, left, top, factor);
        List<MarkedPlane> planes = view.planes().stream().map(plane -> MarkedPlane.of(masks, plane, view, factor))
                .toList();
        int firstColumn = Math.max(0, Math.floorDiv(-left, factor));
        int lastColumn = Math.min(picture.width(), Math.ceilDiv(width - left, factor));
        int firstRow = Math.max(0, Math.floorDiv(-top, factor));
        int lastRow = Math.min(picture.height(), Math.ceilDiv(height - top, factor));
        for (int row = firstRow; row < lastRow; row++) {
            port.plainRow(row, firstColumn, lastColumn, picture);
            for (int column = firstColumn; column < lastColumn; column++) {
                special(port, planes, column, row);
            }
        }
    }

    private void special(Port port, List<MarkedPlane> planes, int column, int row) {
        int y = picture.height() - 1 - row;
        boolean empty = port.factor > 1 && noData.at(column, y);
        long marks = 0;
        for (int i = 0; i < planes.size(); i++) {
            marks |= planes.get(i).marks(column, y) ? 1L << i : 0;
        }
        if (empty || marks != 0) {
            int ground = picture.at(column, row);
            new Cell(port, planes, marks, column, y, row, ground, empty ? noDataArgb : ground, empty).draw();
        }
    }

    /// The viewport.
    private static final class Port {
        private final int[] out;
        private final int width;
        private final int height;
        private final int left;
        private final int top;
        private final int factor;

        Port(int[] out, int width, int height, int left, int top, int factor) {
            this.out = out;
            this.width = width;
            this.height = height;
            this.left = left;
            this.top = top;
            this.factor = factor;
        }

        void plainRow(int row, int first, int last, Picture picture) {
            int from = Math.max(0, top + row * factor);
            int to = Math.min(height, top + (row + 1) * factor);
            int begin = Math.max(0, left + first * factor);
            int end = Math.min(width, left + last * factor);
            if (from >= to || begin >= end) {
                return;
            }
            for (int column = first; column < last; column++) {
                Arrays.fill(out, from * width + Math.max(0, left + column * factor),
                        from * width + Math.min(width, left + (column + 1) * factor), picture.at(column, row));
            }
            for (int line = from + 1; line < to; line++) {
                System.arraycopy(out, from * width + begin, out, line * width + begin, end - begin);
            }
        }
    }

    /// One enlarged pixel with something above its colour.
    ///
    /// @param marks bit i: the plane i marks it
    /// @param ground its colour
    /// @param hatch the colour of hatched lines where it has no value
    private record Cell(Port port, List<MarkedPlane> planes, long marks, int x, int y, int row, int ground, int hatch,
            boolean empty) {
        void draw() {
            int[] edges = new int[planes.size()];
            for (int i = 0; i < edges.length; i++) {
                edges[i] = (marks >> i & 1) != 0 ? planes.get(i).edges(x, y) : 0;
            }
            int f = port.factor;
            int bottom = Math.min(port.height, port.top + (row + 1) * f);
            int right = Math.min(port.width, port.left + (x + 1) * f);
            for (int r = Math.max(0, port.top + row * f); r < bottom; r++) {
                for (int c = Math.max(0, port.left + x * f); c < right; c++) {
                    port.out[r * port.width + c] = dot(c - port.left, r - port.top, edges);
                }
            }
        }

        /// The plane that comes last lies on top.
        private int dot(int column, int line, int[] edges) {
            int under = empty ? NoData.hatched(column, line, hatch) : ground;
            for (int i = edges.length - 1; i >= 0; i--) {
                if ((marks >> i & 1) != 0 && planes.get(i).covers(edges[i], column, line, port.factor)) {
                    return Colours.over(under, planes.get(i).argb());
                }
            }
            return under;
        }
    }
}
