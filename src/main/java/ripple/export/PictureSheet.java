package ripple.export;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import ripple.image.Band;
import ripple.render.BandChoice;
import ripple.render.Colours;
import ripple.render.DisplaySettings;
import ripple.render.DisplayText;
import ripple.render.Drawing;
import ripple.render.Picture;
import ripple.render.StampRenderer;
import ripple.render.SurveyDisplay;

/// The first objects of a set on one sheet: picture, id, what became of it. To see at a glance whether a run did what it should.
///
/// Stamps want to be in the unit of flux: matched, but not yet normalised. Results are read one at a time, twice when settings are proposed.
public final class PictureSheet {
    /// How many objects a sheet shows.
    public static final int MOST = 100;

    private static final int MARGIN = 12;
    private static final int HEADING = 24;
    private static final int MOST_COLUMNS = 10;

    private final StampSource results;
    private final StampRenderer renderer;
    private final SheetCell cell;

    private PictureSheet(StampSource results, DisplaySettings settings) {
        this.results = results;
        this.renderer = new StampRenderer(settings);
        this.cell = SheetCell.forStamps(results.size());
    }

    /// Draws the sheet with one stretch for all, found from the objects on it.
    ///
    /// @throws ExportException when a result cannot be read
    public static Picture draw(StampSource results) throws ExportException {
        SurveyDisplay display = new SurveyDisplay(BandChoice.usual(results.bands()));
        for (int i = 0; i < shown(results); i++) {
            display.add(results.result(i).images());
        }
        return draw(results, display.settings());
    }

    /// Draws the sheet.
    ///
    /// @throws ExportException when a result cannot be read
    public static Picture draw(StampSource results, DisplaySettings settings) throws ExportException {
        return new PictureSheet(results, settings).picture();
    }

    /// Draws the sheet and writes it as PNG.
    ///
    /// @throws ExportException when a result cannot be read or the file cannot be written
    public static void write(Path file, StampSource results) throws ExportException {
        PngWriter.write(file, draw(results));
    }

    private static int shown(StampSource results) {
        return Math.min(MOST, results.count());
    }

    private Picture picture() throws ExportException {
        int count = shown(results);
        int columns = Math.clamp((int) Math.ceil(Math.sqrt(count)), 1, MOST_COLUMNS);
        int rows = Math.max(1, (count + columns - 1) / columns);
        String heading = heading(count);
        int width = Math.max(columns * cell.width(), Drawing.textWidth(heading, 1));
        Drawing sheet = new Drawing(2 * MARGIN + width, 2 * MARGIN + HEADING + rows * cell.height(), Colours.WELL);
        sheet.text(heading, MARGIN, MARGIN, 1, Colours.WELL_TEXT_MUTED);
        for (int i = 0; i < count; i++) {
            cell.draw(sheet, MARGIN + i % columns * cell.width(), MARGIN + HEADING + i / columns * cell.height(),
                    results.result(i), renderer);
        }
        return sheet.picture();
    }

    private String heading(int count) {
        DisplaySettings settings = renderer.settings();
        List<Band> bands = settings.bands();
        String colours = bands.size() == 1
                ? "band " + bands.getFirst() + ", grey"
                : "red, green, blue = " + bands.stream().map(Band::name).collect(Collectors.joining(", "));
        return count + " of " + results.count() + " objects; " + colours + "; " + DisplayText.of(settings.transfer());
    }
}
