package ripple.ui.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.Group;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

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

    private static final int FIRST = ' ';
    private static final int PLAIN = 127;

    private final Font font;
    private final double ascent;
    private final Map<Integer, Glyph> glyphs = new HashMap<>();
    /// From the blank to the tilde; made with the first of them.
    private Glyph[] plain = new Glyph[0];
    private final Glyph blank;
    private boolean patient = true;

    public GlyphAtlas(Font font) {
        this.font = font;
        Bounds letter = text("X").getLayoutBounds();
        this.ascent = -letter.getMinY();
        this.blank = new Glyph(0, 0, new byte[0], letter.getWidth());
    }

    /// The font of the characters.
    public Font font() {
        return font;
    }

    /// Whether characters that were not rendered yet are rendered now, as they usually are; else they are left out. Rendering waits for the frame
    /// that the toolkit is drawing, which takes long while a window opens.
    public void waits(boolean wait) {
        patient = wait;
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
        boolean rare = c >= PLAIN || c < FIRST;
        if (!patient && (rare ? !glyphs.containsKey((int) c) : plain.length == 0)) {
            return blank;
        }
        if (rare) {
            return glyphs.computeIfAbsent((int) c, code -> render(code, code + 1).getFirst());
        }
        if (plain.length == 0) {
            plain = render(FIRST, PLAIN).toArray(Glyph[]::new);
        }
        return plain[c - FIRST];
    }

    /// Characters side by side in one picture: each picture waits for the renderer.
    ///
    /// @param end behind the last
    private List<Glyph> render(int from, int end) {
        int h = (int) Math.ceil(height()) + 2;
        Group group = new Group();
        double[] advances = new double[end - from];
        int[] lefts = new int[end - from + 1];
        for (int i = 0; i < advances.length; i++) {
            Text node = text(Character.toString(from + i));
            advances[i] = node.getLayoutBounds().getWidth();
            lefts[i + 1] = lefts[i] + (int) Math.ceil(advances[i]) + 2;
            node.setX(lefts[i]);
            node.setY(ascent);
            group.getChildren().add(node);
        }
        PixelReader reader = picture(group, lefts[advances.length], h);
        List<Glyph> all = new ArrayList<>();
        for (int i = 0; i < advances.length; i++) {
            int w = lefts[i + 1] - lefts[i];
            byte[] alpha = new byte[w * h];
            for (int k = 0; k < alpha.length; k++) {
                alpha[k] = (byte) (reader.getArgb(lefts[i] + k % w, k / w) & 0xFF);
            }
            all.add(new Glyph(w, h, alpha, advances[i]));
        }
        return all;
    }

    private static PixelReader picture(Group group, int w, int h) {
        new Scene(group);
        SnapshotParameters how = new SnapshotParameters();
        how.setFill(Color.BLACK);
        how.setViewport(new javafx.geometry.Rectangle2D(0, 0, w, h));
        return group.snapshot(how, new WritableImage(w, h)).getPixelReader();
    }

    private Text text(String content) {
        Text node = new Text(content);
        node.setFont(font);
        node.setFill(Color.WHITE);
        node.setFontSmoothingType(javafx.scene.text.FontSmoothingType.GRAY);
        return node;
    }
}
