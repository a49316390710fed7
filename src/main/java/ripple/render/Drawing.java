package ripple.render;

import java.util.Arrays;

/// A sheet to draw on: rectangles, frames, pictures, plain text. What lies outside of it is cut off.
///
/// Rows count from the top. Belongs to one thread.
public final class Drawing {
    /// Distance from one letter to the next, in pixels at size 1.
    public static final int LETTER_STEP = Glyphs.WIDTH + 1;
    /// Height of a letter, in pixels at size 1.
    public static final int LETTER_HEIGHT = Glyphs.HEIGHT;

    private final int width;
    private final int height;
    private final int[] argb;

    /// An empty sheet of one colour.
    public Drawing(int width, int height, int groundArgb) {
        this.width = width;
        this.height = height;
        this.argb = new int[Math.multiplyExact(width, height)];
        Arrays.fill(argb, groundArgb);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// A filled rectangle, blended by the colour's alpha.
    public void fill(int x, int y, int w, int h, int colour) {
        for (int row = Math.max(0, y); row < Math.min(height, y + h); row++) {
            for (int column = Math.max(0, x); column < Math.min(width, x + w); column++) {
                argb[row * width + column] = Colours.over(argb[row * width + column], colour);
            }
        }
    }

    /// The edge of a rectangle, drawn to its inside.
    ///
    /// @param thickness of the line
    public void frame(int x, int y, int w, int h, int thickness, int colour) {
        frame(x, y, w, h, thickness, w + h, 0, colour);
    }

    /// The edge of a rectangle in dashes.
    ///
    /// @param dash length of a dash
    /// @param gap between two of them; 0 for a solid line
    public void frame(int x, int y, int w, int h, int thickness, int dash, int gap, int colour) {
        for (int at = 0; at < w; at += dash + gap) {
            int length = Math.min(dash, w - at);
            fill(x + at, y, length, thickness, colour);
            fill(x + at, y + h - thickness, length, thickness, colour);
        }
        for (int at = 0; at < h - 2 * thickness; at += dash + gap) {
            int length = Math.min(dash, h - 2 * thickness - at);
            fill(x, y + thickness + at, thickness, length, colour);
            fill(x + w - thickness, y + thickness + at, thickness, length, colour);
        }
    }

    /// A picture with its top left corner at a place, blended by its alpha.
    public void picture(Picture picture, int x, int y) {
        for (int row = Math.max(0, -y); row < Math.min(picture.height(), height - y); row++) {
            for (int column = Math.max(0, -x); column < Math.min(picture.width(), width - x); column++) {
                int at = (y + row) * width + x + column;
                argb[at] = Colours.over(argb[at], picture.at(column, row));
            }
        }
    }

    /// A line of text; letters beyond ASCII become question marks.
    ///
    /// @param x left edge of the first letter
    /// @param y top of the letters
    /// @param size pixels per dot: 1, 2, 3, …
    public void text(String text, int x, int y, int size, int colour) {
        for (int i = 0; i < text.length(); i++) {
            letter(text.charAt(i), x + i * LETTER_STEP * size, y, size, colour);
        }
    }

    private void letter(char letter, int x, int y, int size, int colour) {
        for (int row = 0; row < Glyphs.HEIGHT; row++) {
            for (int column = 0; column < Glyphs.WIDTH; column++) {
                if (Glyphs.inks(letter, column, row)) {
                    fill(x + column * size, y + row * size, size, size, colour);
                }
            }
        }
    }

    /// How wide a text is, in pixels.
    public static int textWidth(String text, int size) {
        return text.isEmpty() ? 0 : (text.length() * LETTER_STEP - 1) * size;
    }

    /// The text, cut in its middle (where ids differ least) so that it fits a width.
    ///
    /// @param pixels at least the width of a letter
    public static String fitted(String text, int pixels, int size) {
        int most = Math.max(1, (pixels / size + 1) / LETTER_STEP);
        if (text.length() <= most) {
            return text;
        }
        int head = (most - 2) / 2;
        return most < 5
                ? text.substring(text.length() - most)
                : text.substring(0, head) + ".." + text.substring(text.length() - (most - 2 - head));
    }

    /// A copy of what has been drawn so far.
    public Picture picture() {
        return new Picture(width, height, argb.clone());
    }
}
