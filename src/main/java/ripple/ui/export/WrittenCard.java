package ripple.ui.export;

import java.nio.file.Files;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import ripple.pipeline.labelled.WrittenSet;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;

/// The last card: some objects as they will be written; once the set is there, its picture sheet, read back from its folder.
final class WrittenCard extends VBox {
    private final Label where = Cards.wrapped("muted");
    private final ImageView sheet = Nodes.named(new ImageView(), Messages.text("export.sheet"));

    WrittenCard(ExportModel model, SamplesView samples) {
        super(8);
        getStyleClass().addAll("panel", "export-card");
        sheet.setPreserveRatio(true);
        sheet.setSmooth(true);
        // The card must not become as wide as the picture.
        setMinWidth(0);
        sheet.fitWidthProperty().bind(widthProperty().subtract(26));
        sheet.setManaged(false);
        getChildren().addAll(Nodes.label(Messages.text("export.preview"), "strong"), samples, where, sheet);
        model.written().subscribe(written -> written.ifPresentOrElse(this::show, this::clear));
    }

    private void clear() {
        where.setText(Messages.text("export.notWritten"));
        sheet.setImage(null);
        sheet.setManaged(false);
    }

    private void show(WrittenSet set) {
        where.setText(Messages.text("export.writtenIn", set.folder()));
        if (Files.isRegularFile(set.sheet())) {
            sheet.setImage(new Image(set.sheet().toUri().toString(), true));
            sheet.setManaged(true);
        }
    }
}
