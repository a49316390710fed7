package ripple.ui.labels;

import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import ripple.label.vocabulary.Grade;
import ripple.ui.kit.Fonts;
import ripple.ui.kit.GlyphAtlas;
import ripple.ui.kit.PixelPane;
import ripple.ui.kit.Raster;

/// A grade's glyph as a node, for lists and buttons; always on dark, as on a stamp's caption.
public final class GlyphView extends StackPane {
    private static final int GROUND = 0xFF262626;
    private static final double EDGE = 19;
    private static final double ROUND = 6;

    private final GradeMark mark;

    /// The glyph of a vocabulary's grade.
    public static GlyphView of(Grade grade) {
        return new GlyphView(GradeMark.of(grade));
    }

    GlyphView(GradeMark mark) {
        this.mark = mark;
        PixelPane pixels = new PixelPane(this::paint);
        getChildren().add(pixels);
        Rectangle rounded = new Rectangle(EDGE, EDGE);
        rounded.setArcWidth(ROUND);
        rounded.setArcHeight(ROUND);
        setClip(rounded);
        setMinSize(EDGE, EDGE);
        setPrefSize(EDGE, EDGE);
        setMaxSize(EDGE, EDGE);
        setMouseTransparent(true);
    }

    private void paint(Raster raster) {
        raster.clear(GROUND);
        double scale = raster.width() / EDGE;
        GradeGlyph.draw(raster, mark, (int) Math.round(2 * scale), (int) Math.round(2 * scale), scale,
                new GlyphAtlas(Font.font(Fonts.MONO, 11 * scale)), GROUND);
    }
}
