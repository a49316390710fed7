package ripple.ui.view;

import ripple.render.Reductions;
import ripple.sky.PixelPoint;

/// Where the pixels of a picture lie in a viewport: enlarged by a whole factor or made smaller by a whole divisor, first row = highest y.
///
/// A dot is a pixel of the picture, or a square of them; places are pixels of the picture, whatever its size on the screen.
///
/// @param factor screen pixels per dot, at least 1
/// @param by pixels of the picture along the edge of a dot, at least 1; only 1 where it is enlarged
/// @param left screen column of the picture's first column; may be negative
/// @param top screen row of the picture's top row; may be negative
/// @param width of the picture in dots
/// @param height of the picture in dots
public record ImagePort(int factor, int by, int left, int top, int width, int height) {
    private static final int LARGEST = 64;

    /// How large pixels are drawn: `factor` screen pixels for `by` of the picture's.
    ///
    /// @param factor 1 where by is not
    record Scale(int factor, int by) {
        /// The largest with which a picture fits into a view.
        static Scale fitting(int viewWidth, int viewHeight, int width, int height) {
            int factor = Math.min(viewWidth / Math.max(1, width), viewHeight / Math.max(1, height));
            return factor >= 1
                    ? new Scale(factor, 1)
                    : new Scale(1, divisor(Math.max(Math.ceilDiv(width, Math.max(1, viewWidth)),
                            Math.ceilDiv(height, Math.max(1, viewHeight))), width, height));
        }

        /// As {@link #fitting}, but one factor larger where that cuts off less than a tenth: for small pictures that shall fill their place.
        static Scale filling(int viewWidth, int viewHeight, int width, int height) {
            int view = Math.max(1, Math.min(viewWidth, viewHeight));
            int size = Math.max(1, Math.max(width, height));
            if (size > view) {
                return new Scale(1, divisor(size / view, width, height));
            }
            int larger = Math.ceilDiv(view, size);
            return new Scale(larger * size <= 1.1 * view ? larger : view / size, 1);
        }

        /// The smallest with which so many pixels around the centre cover a square view.
        static Scale covering(int view, int pixels, int width, int height) {
            return pixels >= view
                    ? new Scale(1, divisor(pixels / Math.max(1, view), width, height))
                    : new Scale(Math.ceilDiv(view, Math.max(1, pixels)), 1);
        }

        /// As {@link #covering} with the whole picture, where not more than a third of its side is cut off; as {@link #fitting} otherwise.
        static Scale mostlyCovering(int view, int width, int height) {
            Scale covering = covering(view, Math.min(width, height), width, height);
            return covering.dots() * Math.min(width, height) <= 1.5 * view
                    ? covering
                    : fitting(view, view, width, height);
        }

        /// The nearest to a number of screen pixels for each of the picture's.
        static Scale near(double dots, int width, int height) {
            return dots >= 0.75
                    ? new Scale(Math.clamp(Math.round(dots), 1, LARGEST), 1)
                    : new Scale(1, divisor((int) Math.round(1 / dots), width, height));
        }

        /// Screen pixels for each of the picture's.
        double dots() {
            return (double) factor / by;
        }

        /// A step larger or smaller.
        Scale stepped(int steps, int width, int height) {
            if (by > 1 || (factor == 1 && steps < 0)) {
                int finer = steps > 0 ? by * 3 / 4 : Math.max(by + 1, Math.ceilDiv(by * 4, 3));
                boolean even = finer > 1 && finer % 2 == 1 && Reductions.isLarge(width, height);
                return new Scale(1, even ? finer - Integer.signum(steps) : finer);
            }
            return new Scale(Math.clamp(factor + (long) steps * Math.max(1, factor / 6), 1, LARGEST), 1);
        }

        /// Large pictures have even ones only: those are made of a smaller copy.
        private static int divisor(int wanted, int width, int height) {
            int by = Math.clamp(wanted, 1, Math.max(1, Math.min(width, height)));
            return by > 1 && by % 2 == 1 && Reductions.isLarge(width, height) ? by + 1 : by;
        }
    }

    /// A given size with a place of the picture in the middle.
    ///
    /// @param width of the picture in its own pixels
    /// @param height of the picture in its own pixels
    /// @param x from the picture's left edge, picture pixels
    /// @param y from the picture's top edge, picture pixels
    static ImagePort centred(int viewWidth, int viewHeight, int width, int height, Scale scale, double x, double y) {
        int by = scale.by;
        return new ImagePort(scale.factor, by, (int) Math.round(viewWidth / 2.0 - x * scale.dots()),
                (int) Math.round(viewHeight / 2.0 - (y - height % by) * scale.dots()), width / by, height / by);
    }

    /// Where a smaller picture lies that keeps its place in this one.
    ///
    /// @param x0 its first column in this picture's array
    /// @param y0 its first row in this picture's array, upwards
    /// @param partWidth in dots
    /// @param partHeight in dots
    ImagePort part(int x0, int y0, int partWidth, int partHeight) {
        return new ImagePort(factor, by, left + Math.floorDiv(x0, by) * factor,
                top + (height - Math.floorDiv(y0, by) - partHeight) * factor, partWidth, partHeight);
    }

    Scale scale() {
        return new Scale(factor, by);
    }

    /// The array pixel under a place of the screen; integers at pixel centres, y upwards.
    public PixelPoint toPixel(double screenX, double screenY) {
        return new PixelPoint((screenX - left) / factor * by - 0.5, (height - (screenY - top) / factor) * by - 0.5);
    }

    /// Screen column of an array column.
    public double screenX(double x) {
        return left + (x + 0.5) * factor / by;
    }

    /// Screen row of an array row.
    public double screenY(double y) {
        return top + (height - (y + 0.5) / by) * factor;
    }

    /// Whether an array place lies in the picture.
    public boolean holds(PixelPoint place) {
        return place.x() >= -0.5 && place.y() >= -0.5 && place.x() < width * (double) by - 0.5
                && place.y() < height * (double) by - 0.5;
    }
}
