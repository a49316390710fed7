package ripple.ui.kit;

import java.util.BitSet;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Shows a row of the palette, with the letters that were typed brought out.
final class PaletteCell extends ListCell<PaletteRow> {
    private static final double OFF = 0.45;

    private final Supplier<String> typed;

    PaletteCell(Supplier<String> typed) {
        this.typed = typed;
    }

    @Override
    protected void updateItem(PaletteRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        getStyleClass().remove("palette-heading");
        setOpacity(1);
        setMouseTransparent(row instanceof PaletteRow.Heading);
        setGraphic(empty || row == null ? null : switch (row) {
            case PaletteRow.Heading heading -> heading(heading.text());
            case PaletteRow.Deed(Action action) -> action(action);
            case PaletteRow.Found(PaletteEntry entry) -> entry(entry);
        });
    }

    private Node heading(String text) {
        getStyleClass().add("palette-heading");
        return Nodes.label(text, "caption");
    }

    private Node action(Action action) {
        setOpacity(action.isOn() ? 1 : OFF);
        HBox row = Nodes.row("palette-row", Icons.icon(action.icon()), marked(action.text()),
                Nodes.label(action.isOn() ? action.menu().title() : action.off().getValue(), "caption"),
                Nodes.space());
        if (!action.shortcuts().isEmpty()) {
            row.getChildren().add(new Keycaps(action.shortcuts().getFirst()));
        }
        return row;
    }

    private Node entry(PaletteEntry entry) {
        return Nodes.row("palette-row", Icons.icon(entry.icon()), marked(entry.text()),
                Nodes.label(entry.note(), "caption", "mono"));
    }

    private Node marked(String text) {
        BitSet hits = Fuzzy.hits(text, typed.get());
        TextFlow flow = new TextFlow();
        for (int from = 0; from < text.length();) {
            boolean hit = hits.get(from);
            int to = Math.min(text.length(), hit ? hits.nextClearBit(from) : next(hits, from, text.length()));
            Text part = new Text(text.substring(from, to));
            part.getStyleClass().add(hit ? "palette-hit" : "palette-text");
            flow.getChildren().add(part);
            from = to;
        }
        flow.setMinWidth(USE_PREF_SIZE);
        flow.setMaxHeight(USE_PREF_SIZE);
        flow.setAccessibleText(text);
        return flow;
    }

    private static int next(BitSet hits, int from, int end) {
        int next = hits.nextSetBit(from);
        return next < 0 ? end : next;
    }
}
