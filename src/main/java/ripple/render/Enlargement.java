package ripple.render;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ripple.image.BandImage;
import ripple.image.Mask;

/// Any part of an enlarged picture, for viewports: the same dots as {@link StampRenderer#render(List, int)} makes, but only those that are seen.
///
/// Pictures of small images are drawn once and kept; of large ones the pixels that are seen are drawn each time. Belongs to one thread.
public final class Enlargement {
    private static final int KEPT = 1 << 18;

    private final List<Layer> layers;
    private final List<float[]> planes;
    private final List<Mask> masks;
    private final long[][] bits;
    private final long[] noData;
    private final Tones tones;
    private final int noDataArgb;
    private final int width;
    private final int height;
    private int @Nullable [] whole;

    private Enlargement(List<Layer> layers, Tones tones, int noDataArgb) {
        this.layers = layers;
        this.planes = layers.stream().map(layer -> layer.image().pixels()).toList();
        this.masks = layers.stream().filter(Layer::marked).map(Layer::mask).distinct().toList();
        this.noData = layers.stream().mapToLong(NoData::bit).toArray();
        this.bits = masks.stream().map(Mask::bits).toArray(long[][]::new);
        this.tones = tones;
        this.noDataArgb = noDataArgb;
        this.width = layers.getFirst().image().width();
        this.height = layers.getFirst().image().height();
    }

    /// Prepares images of one size; what the renderer's settings say of masks is left to {@link #draw}.
    ///
    /// @param images one, or three as red, green, blue
    public static Enlargement of(StampRenderer renderer, List<BandImage> images) {
        return new Enlargement(images.stream().map(Layer::of).toList(), renderer.tones(images),
                renderer.settings().noDataArgb());
    }

    /// The same picture with one pixel for a square of pixels.
    ///
    /// @param by edge of the square, at least 1, at most the shorter side
    public Enlargement reduced(int by, Reductions reductions) {
        return by == 1
                ? this
                : new Enlargement(layers.stream().map(layer -> reductions.seen(layer, by)).toList(), tones, noDataArgb);
    }

    /// Columns, in pixels.
    public int width() {
        return width;
    }

    /// Rows, in pixels.
    public int height() {
        return height;
    }

    /// Draws what lies inside of a viewport; beside the picture nothing is touched.
    ///
    /// @param out ARGB, `[row * width + column]`
    /// @param left column of the picture's left edge in the viewport; may be negative
    /// @param top row of its top edge in the viewport; may be negative
    /// @param factor dots per pixel: 1, 2, 3, …
    /// @param view the planes that lie above
    public void draw(int[] out, int viewWidth, int viewHeight, int left, int top, int factor, MaskView view) {
        Port port = new Port(out, viewWidth, viewHeight, left, top, factor);
        List<MarkedPlane> marked = masks.isEmpty()
                ? List.of()
                : view.planes().stream().map(plane -> MarkedPlane.of(masks, plane, view, factor))
                        .filter(MarkedPlane::isKnown).toList();
        int first = Math.max(0, Math.floorDiv(-left, factor));
        int last = Math.min(width, Math.ceilDiv(viewWidth - left, factor));
        int lastRow = Math.min(height, Math.ceilDiv(viewHeight - top, factor));
        if (first < last) {
            Line line = new Line(first, last);
            for (int row = Math.max(0, Math.floorDiv(-top, factor)); row < lastRow; row++) {
                line.read(height - 1 - row);
                port.plainRow(row, line);
                special(port, marked, line, row);
            }
        }
    }

    private void special(Port port, List<MarkedPlane> marked, Line line, int row) {
        if (marked.isEmpty() && (port.factor == 1 || !line.hasEmpty)) {
            return;
        }
        int y = height - 1 - row;
        for (int i = 0; i < line.colours.length; i++) {
            boolean empty = port.factor > 1 && line.empty[i];
            boolean bare = isUnmarked(y * width + line.first + i);
            if (bare && !empty) {
                continue;
            }
            long marks = 0;
            for (int p = 0; p < marked.size() && !bare; p++) {
                marks |= marked.get(p).marks(line.first + i, y) ? 1L << p : 0;
            }
            if (marks == 0 && empty) {
                port.hatch(line.first + i, row, noDataArgb);
            } else if (marks != 0) {
                int ground = line.colours[i];
                new Cell(port, marked, marks, line.first + i, y, row, ground, empty ? noDataArgb : ground, empty)
                        .draw();
            }
        }
    }

    /// Most pixels: whether no mask has any bit there.
    private boolean isUnmarked(int pixel) {
        long any = 0;
        for (long[] each : bits) {
            any |= each[pixel];
        }
        return any == 0;
    }

    /// All colours, rows upwards; null for images too large to keep them.
    private int @Nullable [] kept() {
        if (whole == null && planes.getFirst().length <= KEPT) {
            whole = new int[planes.getFirst().length];
            tones.draw(planes, 0, whole.length, whole, 0);
        }
        return whole;
    }

    /// The pixels of one row that are seen.
    private final class Line {
        private final int first;
        private final int[] colours;
        private final boolean[] empty;
        private boolean hasEmpty;

        Line(int first, int last) {
            this.first = first;
            this.colours = new int[last - first];
            this.empty = new boolean[last - first];
        }

        void read(int y) {
            int from = y * width + first;
            int[] known = kept();
            if (known != null) {
                System.arraycopy(known, from, colours, 0, colours.length);
            } else {
                tones.draw(planes, from, colours.length, colours, 0);
            }
            Arrays.fill(empty, false);
            for (int i = 0; i < layers.size(); i++) {
                NoData.mark(layers.get(i), noData[i], from, empty);
            }
            hasEmpty = false;
            for (int i = 0; i < empty.length; i++) {
                if (empty[i]) {
                    colours[i] = noDataArgb;
                    hasEmpty = true;
                }
            }
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

        void plainRow(int row, Line line) {
            int from = Math.max(0, top + row * factor);
            int to = Math.min(height, top + (row + 1) * factor);
            int begin = Math.max(0, left + line.first * factor);
            int end = Math.min(width, left + (line.first + line.colours.length) * factor);
            if (from >= to || begin >= end) {
                return;
            }
            if (factor == 1) {
                System.arraycopy(line.colours, 0, out, from * width + begin, end - begin);
                return;
            }
            for (int i = 0; i < line.colours.length; i++) {
                int column = left + (line.first + i) * factor;
                Arrays.fill(out, from * width + Math.max(0, column), from * width + Math.min(width, column + factor),
                        line.colours[i]);
            }
            for (int copy = from + 1; copy < to; copy++) {
                System.arraycopy(out, from * width + begin, out, copy * width + begin, end - begin);
            }
        }

        /// An enlarged pixel that has no value.
        void hatch(int x, int row, int colour) {
            int bottom = Math.min(height, top + (row + 1) * factor);
            int right = Math.min(width, left + (x + 1) * factor);
            for (int r = Math.max(0, top + row * factor); r < bottom; r++) {
                NoData.hatch(out, r * width, Math.max(0, left + x * factor), right, r - top - left, colour);
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
                int ink = (marks >> i & 1) == 0 ? 0 : planes.get(i).ink(edges[i], column, line, port.factor);
                if (ink != 0) {
                    return Colours.over(under, ink);
                }
            }
            return under;
        }
    }
}
