package ripple.ui.labels;

import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;

/// Which files agreement is measured of, and with what.
final class AgreementFiles extends VBox {
    private static final double WIDTH = 236;

    private final AgreementModel model;
    private final VBox list = new VBox(4);

    AgreementFiles(AgreementModel model, Supplier<@Nullable Path> chooseCampaign, Node add) {
        this.model = model;
        getStyleClass().add("panel");
        setMinWidth(0);
        setPrefWidth(WIDTH);
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(320);
        scroll.visibleProperty().bind(Bindings.isNotEmpty(list.getChildren()));
        scroll.managedProperty().bind(scroll.visibleProperty());
        add.getStyleClass().add("wrapping");
        VBox files = new VBox(Nodes.head(Feather.USERS, Messages.text("agree.files")), scroll, add);
        files.getStyleClass().add("section");
        VBox with = new VBox(Nodes.head(Feather.INBOX, Messages.text("agree.campaign")), campaign(chooseCampaign));
        with.getStyleClass().add("section");
        TextField prior = Nodes.named(new TextField(), Messages.text("agree.priorName"));
        prior.setPrefColumnCount(6);
        prior.setMinWidth(44);
        prior.textProperty().bindBidirectional(model.prior());
        VBox swap = new VBox(Nodes.head(Feather.SLIDERS, Messages.text("agree.swap")),
                Nodes.row("queue-line", Nodes.fixed(Nodes.label(Messages.text("agree.priorName"), "muted")),
                        Nodes.space(),
                        prior),
                wrapped(Messages.text("agree.priorHint"), "caption"), problem());
        swap.getStyleClass().addAll("section", "last");
        getChildren().addAll(files, with, swap);
        model.files().addListener((ListChangeListener<Path>) change -> tell());
        tell();
    }

    private Node problem() {
        Label label = wrapped("", "danger-text");
        label.textProperty().bind(model.problem());
        return label;
    }

    private Node campaign(Supplier<@Nullable Path> choose) {
        Label name = wrapped("", "caption");
        name.textProperty().bind(model.campaign().map(file -> file.isEmpty()
                ? Messages.text("agree.noCampaign")
                : String.valueOf(Path.of(file).getFileName())));
        Button button = Nodes.named(new Button(Messages.text("campaign.useFile")), Messages.text("agree.campaign"));
        button.setOnAction(event -> {
            Path file = choose.get();
            if (file != null) {
                model.use(file);
            }
        });
        return new VBox(6, name, button);
    }

    private void tell() {
        list.getChildren().clear();
        for (Path file : model.files()) {
            String name = String.valueOf(file.getFileName());
            Button remove = Nodes.named(new Button("", Icons.small(Feather.X)), Messages.text("agree.remove", name));
            remove.getStyleClass().add("small");
            remove.setOnAction(event -> model.files().remove(file));
            Label text = Nodes.label(name.replace(".journal.jsonl", ""), "dense-text", "may-be-cut");
            text.setTooltip(new javafx.scene.control.Tooltip(file.toString()));
            text.setMinWidth(0);
            list.getChildren()
                    .add(Nodes.row("queue-line", Icons.small(Feather.FILE_TEXT), text, Nodes.space(), remove));
        }
    }

    private static Label wrapped(String text, String style) {
        Label label = Nodes.label(text, style);
        label.setWrapText(true);
        return label;
    }
}
