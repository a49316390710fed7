package ripple.export;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.render.BandChoice;
import ripple.render.Colours;
import ripple.render.Drawing;
import ripple.render.Picture;
import ripple.render.StampRenderer;

/// One object on a picture sheet. Its fate is told by a word, by the frame's line and by its colour.
///
/// @param scale pixels of the sheet per pixel of the stamp; below 0: stamps are made smaller so many times
/// @param edge of the place for the picture, in pixels of the sheet
record SheetCell(int scale, int edge) {
    private static final int FRAME = 4;
    private static final int GAP = 8;
    private static final int CAPTION = 2 * (Drawing.LETTER_HEIGHT + 3) + 2;
    private static final int SMALLEST = 96;
    private static final int LARGEST = 256;

    private static final int GREEN = 0xFF3FBF96;
    private static final int AMBER = 0xFFE6A532;
    private static final int RED = 0xFFF28163;

    /// Stamps are drawn at least 96 and at most 256 pixels wide, by whole factors.
    ///
    /// @param size edge of the stamps in pixels
    static SheetCell forStamps(int size) {
        int pixels = Math.max(1, size);
        if (pixels > LARGEST) {
            int smaller = (pixels + LARGEST - 1) / LARGEST;
            return new SheetCell(-smaller, pixels / smaller);
        }
        int larger = (SMALLEST + pixels - 1) / pixels;
        return new SheetCell(larger, pixels * larger);
    }

    int width() {
        return edge + 2 * FRAME + GAP;
    }

    int height() {
        return edge + 2 * FRAME + CAPTION + GAP;
    }

    void draw(Drawing sheet, int x, int y, StampResult result, StampRenderer renderer) {
        Picture picture = picture(result, renderer);
        sheet.picture(picture, x + FRAME + Math.max(0, (edge - picture.width()) / 2),
                y + FRAME + Math.max(0, (edge - picture.height()) / 2));
        frame(sheet, x, y, result.status());
        int below = y + edge + 2 * FRAME + 3;
        line(sheet, result.target().id(), x, below, Colours.WELL_TEXT);
        line(sheet, fate(result, renderer.settings().bands()), x, below + Drawing.LETTER_HEIGHT + 3,
                colour(result.status()));
    }

    /// A stamp that turned out larger than the place for it is cut.
    private Picture picture(StampResult result, StampRenderer renderer) {
        BandChoice choice = BandChoice.of(onOneGrid(result, renderer.settings().bands()), renderer.settings().bands());
        if (choice.isEmpty()) {
            return StampRenderer.missing(edge, edge);
        }
        Picture whole = renderer.render(choice.images(), Math.max(1, scale));
        int shorter = Math.min(whole.width(), whole.height());
        Picture small = scale < 0 && shorter >= -scale ? whole.reduced(-scale) : whole;
        if (small.width() <= edge && small.height() <= edge) {
            return small;
        }
        Drawing place = new Drawing(edge, edge, Colours.WELL);
        place.picture(small, 0, 0);
        return place.picture();
    }

    /// Bands that lie on another grid than the first one are left out; their colour comes from a neighbour.
    private static Map<Band, BandImage> onOneGrid(StampResult result, List<Band> drawn) {
        List<BandImage> images = drawn.stream().distinct().flatMap(band -> result.image(band).stream()).toList();
        return images.stream().filter(image -> image.box().width() == images.getFirst().box().width()
                && image.box().height() == images.getFirst().box().height())
                .collect(Collectors.toMap(BandImage::band, image -> image));
    }

    private void frame(Drawing sheet, int x, int y, StampStatus status) {
        int side = edge + 2 * FRAME;
        switch (status) {
            case ACCEPTED -> sheet.frame(x + 2, y + 2, side - 4, side - 4, 1, GREEN);
            case REJECTED -> sheet.frame(x, y, side, side, 3, 6, 4, AMBER);
            case FAILED -> sheet.frame(x, y, side, side, 3, RED);
        }
    }

    private static int colour(StampStatus status) {
        return switch (status) {
            case ACCEPTED -> GREEN;
            case REJECTED -> AMBER;
            case FAILED -> RED;
        };
    }

    private static String fate(StampResult result, List<Band> drawn) {
        String missing = drawn.stream().distinct().filter(band -> !result.images().containsKey(band)).map(Band::name)
                .collect(Collectors.joining(","));
        return result.status().label() + (missing.isEmpty() ? "" : ", no " + missing);
    }

    private void line(Drawing sheet, String text, int x, int y, int colour) {
        sheet.text(Drawing.fitted(text, edge + 2 * FRAME, 1), x, y, 1, colour);
    }
}
