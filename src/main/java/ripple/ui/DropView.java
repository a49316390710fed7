package ripple.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import ripple.job.Guard;
import ripple.ui.kit.Background;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Latest;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.start.OpenState;

/// Lies over the window while a file is held above it and says what dropping it does; then does it.
final class DropView extends StackPane {
    private final Session session;
    private final Runnable toMap;
    private final Consumer<Path> campaigns;
    private final Latest looking;
    /// Taking the file away again ends the look at it, but not what was decided by dropping it: the system tells of both at once.
    private final Latest taking;
    private final Label hint = Nodes.label("", "drop-text");

    /// @param toMap brings the map and its targets to the front
    /// @param campaigns opens a campaign
    DropView(Session session, Background io, Runnable toMap, Consumer<Path> campaigns) {
        this.campaigns = campaigns;
        this.session = session;
        this.toMap = toMap;
        this.looking = new Latest(io);
        this.taking = new Latest(io);
        getStyleClass().add("drop-view");
        hint.setGraphic(Icons.large(Feather.DOWNLOAD));
        hint.setWrapText(true);
        getChildren().add(hint);
        setMouseTransparent(true);
        setVisible(false);
        Nodes.named(this, Messages.text("drop.name"));
    }

    /// Lets files be dropped onto a node.
    void listenTo(Node target) {
        target.addEventHandler(DragEvent.DRAG_ENTERED, event -> {
            if (event.getDragboard().hasFiles()) {
                hold(paths(event));
            }
        });
        target.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        target.addEventHandler(DragEvent.DRAG_EXITED_TARGET, event -> {
            if (target.equals(event.getTarget())) {
                letGo();
            }
        });
        target.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            letGo();
            if (event.getDragboard().hasFiles()) {
                drop(paths(event));
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private static List<Path> paths(DragEvent event) {
        return event.getDragboard().getFiles().stream().map(File::toPath).toList();
    }

    /// Something is held over the window.
    void hold(List<Path> paths) {
        hint.setText(Messages.text("drop.looking"));
        setVisible(true);
        looking.run(() -> DroppedFile.of(paths), found -> hint.setText(found.hint(session.start().state().get())),
                problem -> hint.setText(Messages.text("drop.unknown")));
    }

    /// It is taken away again.
    void letGo() {
        looking.cancel();
        setVisible(false);
    }

    /// It was let go of: what it is decides what is done.
    void drop(List<Path> paths) {
        taking.run(() -> DroppedFile.of(paths), this::take, problem -> session.notice().set(Guard.sentence(problem)));
    }

    private void take(DroppedFile dropped) {
        boolean open = session.start().state().get() instanceof OpenState.Open;
        switch (dropped.kind()) {
            case REPOSITORY -> session.start().open(dropped.target().toString());
            case CAMPAIGN -> campaigns.accept(dropped.path());
            case RECIPE -> session.recipes().open(dropped.path());
            case TARGETS, REGIONS -> {
                if (!open) {
                    session.notice().set(Messages.text("drop.first"));
                } else if (dropped.kind() == DroppedFile.Kind.TARGETS) {
                    toMap.run();
                    session.openTargets(dropped.path());
                } else {
                    toMap.run();
                    session.choice().open(dropped.path());
                }
            }
            case UNKNOWN -> session.notice().set(Messages.text("drop.unknown"));
        }
    }
}
