package ripple.ui.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import ripple.job.Guard;
import ripple.ui.kit.Background;

/// The cache folder: how much lies in it. Looked at and emptied in the background.
public final class CacheModel {
    /// A folder with files that can be made again.
    public interface Store {
        /// Where it lies; empty when nothing is kept.
        Optional<Path> folder();

        /// @throws IOException when it cannot be read
        Content content() throws IOException;

        /// @throws IOException when a file cannot be deleted
        void clear() throws IOException;
    }

    /// What lies there.
    ///
    /// @param files how many
    /// @param bytes together
    public record Content(int files, long bytes) {}

    private final Store store;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<Content>> content = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public CacheModel(Store store, Background background) {
        this.store = store;
        this.background = background;
    }

    /// Where it lies; empty when nothing is kept.
    public Optional<Path> folder() {
        return store.folder();
    }

    /// Empty until it was looked at.
    public ReadOnlyObjectProperty<Optional<Content>> content() {
        return content.getReadOnlyProperty();
    }

    /// Why it could not be read or emptied; empty text when it could.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Looks again.
    public void look() {
        background.run(store::content, this::tell, failure -> problem.set(Guard.sentence(failure)));
    }

    /// Deletes what lies there.
    public void clear() {
        background.run(() -> {
            store.clear();
            return store.content();
        }, this::tell, failure -> {
            problem.set(Guard.sentence(failure));
            look();
        });
    }

    private void tell(Content found) {
        problem.set("");
        content.set(Optional.of(found));
    }
}
