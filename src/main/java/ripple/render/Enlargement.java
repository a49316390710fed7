package ripple.render;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ripple.image.BandImage;
import ripple.image.Mask;

/// Any part of an enlarged picture, for viewports: the same dots as {@link StampRenderer#render(List, int)} makes, but only those that are seen.
/// Pixels without a value are hatched at any size, also where one dot stands for a pixel or for many of them, which in a file have one plain colour:
/// on a screen a plain grey field would pass for sky.
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
            Marks marks = new Marks(port, marked,
                    masks.stream().mapToLong(mask -> mask.planes().bits(view.planes())).toArray());
            for (int row = Math.max(0, Math.floorDiv(-top, factor)); row < lastRow; row++) {
                line.read(height - 1 - row);
                port.plainRow(row, line);
                special(port, marks, line, row);
            }
        }
    }

    private void special(Port port, Marks marks, Line line, int row) {
        if (marks.planes.length == 0 && !line.hasEmpty) {
            return;
        }
        int y = height - 1 - row;
        for (int i = 0; i < line.colours.length; i++) {
            boolean empty = line.empty[i];
            long over = marks.isBare(y * width + line.first + i) ? 0 : marks.over(line.first + i, y);
            if (over != 0) {
                marks.draw(over, line.first + i, y, row, line.colours[i], empty);
            } else if (empty) {
                port.hatch(line.first + i, row, noDataArgb);
            }
        }
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

        /// A pixel that has no value.
        void hatch(int x, int row, int colour) {
            int bottom = Math.min(height, top + (row + 1) * factor);
            int right = Math.min(width, left + (x + 1) * factor);
            for (int r = Math.max(0, top + row * factor); r < bottom; r++) {
                NoData.hatch(out, r * width, Math.max(0, left + x * factor), right, r - top - left, colour);
            }
        }
    }

    /// The planes above the pixels: one enlarged pixel after the other, nothing is allocated for any of them.
    private final class Marks {
        private final Port port;
        private final MarkedPlane[] planes;
        /// Of each mask, the bits of all planes that are shown.
        private final long[] shown;
        private final int[] edges;

        Marks(Port port, List<MarkedPlane> planes, long[] shown) {
            this.port = port;
            this.planes = planes.toArray(MarkedPlane[]::new);
            this.shown = shown;
            this.edges = new int[planes.size()];
        }

        /// Most pixels: whether none of the planes marks it.
        boolean isBare(int pixel) {
            long any = 0;
            for (int i = 0; i < shown.length; i++) {
                any |= bits[i][pixel] & shown[i];
            }
            return any == 0;
        }

        /// Bit i: the plane i marks the pixel.
        long over(int x, int y) {
            long over = 0;
            for (int i = 0; i < planes.length; i++) {
                over |= planes[i].marks(x, y) ? 1L << i : 0;
            }
            return over;
        }

        /// @param over which planes mark the pixel
        /// @param ground its colour
        void draw(long over, int x, int y, int row, int ground, boolean empty) {
            for (int i = 0; i < edges.length; i++) {
                edges[i] = (over >> i & 1) != 0 ? planes[i].edges(x, y) : 0;
            }
            int f = port.factor;
            int bottom = Math.min(port.height, port.top + (row + 1) * f);
            int right = Math.min(port.width, port.left + (x + 1) * f);
            for (int r = Math.max(0, port.top + row * f); r < bottom; r++) {
                for (int c = Math.max(0, port.left + x * f); c < right; c++) {
                    int under = empty ? NoData.hatched(c - port.left, r - port.top, noDataArgb) : ground;
                    port.out[r * port.width + c] = dot(over, c - port.left, r - port.top, under);
                }
            }
        }

        /// The plane that comes last lies on top.
        private int dot(long over, int column, int line, int under) {
            for (int i = edges.length - 1; i >= 0; i--) {
                int ink = (over >> i & 1) == 0 ? 0 : planes[i].ink(edges[i], column, line, port.factor);
                if (ink != 0) {
                    return Colours.over(under, ink);
                }
            }
            return under;
        }
    }
}
