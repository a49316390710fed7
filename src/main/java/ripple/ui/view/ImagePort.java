package ripple.ui.view;

import ripple.sky.PixelPoint;

/// Where the pixels of a picture lie in a viewport: enlarged by a whole factor, first row = highest y.
///
/// @param factor screen pixels per picture pixel, at least 1
/// @param left screen column of the picture's first column; may be negative
/// @param top screen row of the picture's top row; may be negative
/// @param width of the picture in its own pixels
/// @param height of the picture in its own pixels
public record ImagePort(int factor, int left, int top, int width, int height) {
    /// The largest whole enlargement that fits, in the middle.
    public static ImagePort fitting(int viewWidth, int viewHeight, int width, int height) {
        int factor = Math.max(1, Math.min(viewWidth / Math.max(1, width), viewHeight / Math.max(1, height)));
        return centred(viewWidth, viewHeight, width, height, factor, width / 2.0, height / 2.0);
    }

    /// As {@link #fitting}, but one factor larger where that cuts off less than a tenth: for small pictures that shall fill their place.
    public static ImagePort filling(int viewWidth, int viewHeight, int width, int height) {
        int view = Math.min(viewWidth, viewHeight);
        int size = Math.max(1, Math.max(width, height));
        int larger = (view + size - 1) / size;
        int factor = Math.max(1, larger * size <= 1.1 * view ? larger : view / size);
        return centred(viewWidth, viewHeight, width, height, factor, width / 2.0, height / 2.0);
    }

    /// A given enlargement with a place of the picture in the middle.
    ///
    /// @param x from the picture's left edge, picture pixels
    /// @param y from the picture's top edge, picture pixels
    public static ImagePort centred(int viewWidth, int viewHeight, int width, int height, int factor, double x,
            double y) {
        return new ImagePort(factor, (int) Math.round(viewWidth / 2.0 - x * factor),
                (int) Math.round(viewHeight / 2.0 - y * factor), width, height);
    }

    /// Where a smaller picture lies that keeps its place in this one.
    ///
    /// @param x0 its first column in this picture's array
    /// @param y0 its first row in this picture's array, upwards
    public ImagePort part(int x0, int y0, int partWidth, int partHeight) {
        return new ImagePort(factor, left + x0 * factor, top + (height - y0 - partHeight) * factor, partWidth,
                partHeight);
    }

    /// The array pixel under a place of the screen; integers at pixel centres, y upwards.
    public PixelPoint toPixel(double screenX, double screenY) {
        return new PixelPoint((screenX - left) / factor - 0.5, height - 0.5 - (screenY - top) / factor);
    }

    /// Screen column of an array column.
    public double screenX(double x) {
        return left + (x + 0.5) * factor;
    }

    /// Screen row of an array row.
    public double screenY(double y) {
        return top + (height - 0.5 - y) * factor;
    }

    /// Whether an array place lies in the picture.
    public boolean holds(PixelPoint place) {
        return place.x() >= -0.5 && place.y() >= -0.5 && place.x() < width - 0.5 && place.y() < height - 0.5;
    }
}
