package ripple.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import ripple.file.Shelf;
import ripple.ui.kit.Action;
import ripple.ui.kit.ActionNodes;
import ripple.ui.kit.Lazy;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.settings.CacheModel;
import ripple.ui.settings.KeysModel;
import ripple.ui.settings.KeysView;
import ripple.ui.settings.SettingsView;

/// The page of settings with its tool bar, and the keymap's file.
final class SettingsPane {
    private final ActionNodes nodes;
    private final Services.Choosers choosers;
    private final KeptKeys kept;
    private final Lazy<KeysModel> keys;
    private final Lazy<SettingsView> view;

    SettingsPane(Session session, Services services, ActionNodes nodes) {
        this.nodes = nodes;
        this.choosers = services.choosers();
        kept = new KeptKeys(session.preferences(), nodes.actions(), services.io(), services.settingsFile());
        kept.begin();
        keys = new Lazy<>(() -> new KeysModel(nodes.actions(), session.preferences().keymap()));
        view = new Lazy<>(() -> new SettingsView(session.preferences(),
                new KeysView(keys.get(), nodes.button("settings.openKeys"), nodes.button("settings.saveKeys")),
                new CacheModel(new Folder(session.shelves()), services.io()), nodes.button("image.editLinks"),
                choosers::show));
    }

    SettingsView view() {
        return view.get();
    }

    Node tools() {
        return Nodes.row("tool-row", Nodes.label(Messages.text("settings.title"), "crumb-last"), Nodes.space(),
                nodes.iconButton("edit.undo"), nodes.iconButton("edit.redo"), nodes.button("settings.reset"),
                nodes.button("settings.close"));
    }

    /// Waits for the new key of an action.
    void change(Action action) {
        view.get();
        keys.get().change(action);
    }

    void openKeys() {
        kept.open(choosers.keymap(Messages.text("action.settings.openKeys")));
    }

    void saveKeys() {
        kept.save(choosers.newKeymap(Messages.text("action.settings.saveKeys")));
    }

    /// The caches on disk as settings see them.
    private record Folder(List<Shelf> shelves) implements CacheModel.Store {
        @Override
        public Optional<Path> folder() {
            return shelves.stream().findFirst().map(shelf -> shelf.folder().getParent());
        }

        @Override
        public CacheModel.Content content() throws IOException {
            int files = 0;
            long bytes = 0;
            for (Shelf shelf : shelves) {
                files += shelf.content().files();
                bytes += shelf.content().bytes();
            }
            return new CacheModel.Content(files, bytes);
        }

        @Override
        public void clear() throws IOException {
            for (Shelf shelf : shelves) {
                shelf.clear();
            }
        }
    }
}
