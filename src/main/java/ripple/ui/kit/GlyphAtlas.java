package ripple.ui.kit;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.Group;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Draws text into a raster from characters that were each rendered once. FX thread.
public final class GlyphAtlas {
    private static final class Glyph {
        private final int width;
        private final int height;
        private final byte[] alpha;
        private final double advance;

        Glyph(int width, int height, byte[] alpha, double advance) {
            this.width = width;
            this.height = height;
            this.alpha = alpha;
            this.advance = advance;
        }
    }

    private static final int PLAIN = 128;

    private final Font font;
    private final double ascent;
    private final Map<Integer, Glyph> glyphs = new HashMap<>();
    private final @Nullable Glyph[] plain = new Glyph[PLAIN];

    public GlyphAtlas(Font font) {
        this.font = font;
        this.ascent = -text("X").getLayoutBounds().getMinY();
    }

    /// Height of a line, pixels.
    public double height() {
        return Math.ceil(font.getSize() * 1.25);
    }

    /// Width of a text, pixels.
    public double width(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += glyph(text.charAt(i)).advance;
        }
        return width;
    }

    /// Draws with the top left corner of the line at (x, y).
    public void draw(Raster raster, String text, double x, double y, int colour) {
        double at = x;
        for (int i = 0; i < text.length(); i++) {
            Glyph glyph = glyph(text.charAt(i));
            blit(raster, glyph, (int) Math.round(at), (int) Math.round(y), colour);
            at += glyph.advance;
        }
    }

    /// Draws in the middle of a point, with a thin rim in another colour so that it reads on any ground.
    public void drawRimmed(Raster raster, String text, double x, double y, int colour, int rim) {
        for (int[] step : new int[][]{{-1, 0}, {1, 0}, {0, -1}, {0, 1}}) {
            draw(raster, text, x + step[0], y + step[1], rim);
        }
        draw(raster, text, x, y, colour);
    }

    private static void blit(Raster raster, Glyph glyph, int x, int y, int colour) {
        for (int row = 0; row < glyph.height; row++) {
            for (int col = 0; col < glyph.width; col++) {
                int alpha = glyph.alpha[row * glyph.width + col] & 0xFF;
                if (alpha > 0) {
                    raster.blend(x + col, y + row, colour, alpha + 1);
                }
            }
        }
    }

    /// Digits and letters without a look into the map: a sky map draws hundreds of numbers in a frame.
    private Glyph glyph(char c) {
        if (c >= PLAIN) {
            return glyphs.computeIfAbsent((int) c, this::render);
        }
        Glyph known = plain[c];
        if (known == null) {
            known = render(c);
            plain[c] = known;
        }
        return known;
    }

    private Glyph render(int codePoint) {
        Text node = text(Character.toString(codePoint));
        double advance = node.getLayoutBounds().getWidth();
        int w = (int) Math.ceil(advance) + 2;
        int h = (int) Math.ceil(height()) + 2;
        node.setX(0);
        node.setY(ascent);
        Group group = new Group(node);
        new Scene(group);
        SnapshotParameters how = new SnapshotParameters();
        how.setFill(Color.BLACK);
        how.setViewport(new javafx.geometry.Rectangle2D(0, 0, w, h));
        PixelReader reader = group.snapshot(how, new WritableImage(w, h)).getPixelReader();
        byte[] alpha = new byte[w * h];
        for (int i = 0; i < alpha.length; i++) {
            alpha[i] = (byte) (reader.getArgb(i % w, i / w) & 0xFF);
        }
        return new Glyph(w, h, alpha, advance);
    }

    private Text text(String content) {
        Text node = new Text(content);
        node.setFont(font);
        node.setFill(Color.WHITE);
        node.setFontSmoothingType(javafx.scene.text.FontSmoothingType.GRAY);
        return node;
    }
}
