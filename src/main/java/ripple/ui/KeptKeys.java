package ripple.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import ripple.job.Guard;
import ripple.ui.kit.Actions;
import ripple.ui.kit.Background;
import ripple.ui.kit.Keymap;
import ripple.ui.kit.KeymapFile;
import ripple.ui.kit.Messages;
import ripple.ui.settings.SettingsModel;

/// Gives the actions their keys, and keeps what the user changed in a file of its own beside the settings.
final class KeptKeys {
    private final SettingsModel settings;
    private final Actions actions;
    private final Background io;
    private final @Nullable Path file;
    /// The file cannot be read: it is put aside before another is written.
    private final AtomicBoolean damaged = new AtomicBoolean();

    /// @param settingsFile null keeps nothing
    KeptKeys(SettingsModel settings, Actions actions, Background io, @Nullable Path settingsFile) {
        this.settings = settings;
        this.actions = actions;
        this.io = io;
        this.file = settingsFile == null ? null : settingsFile.resolveSibling("keys.json");
        settings.keymap().addListener((o, before, now) -> actions.use(now));
    }

    /// Reads the user's file, if there is one.
    void begin() {
        if (file != null) {
            Path there = file;
            io.run(() -> Files.exists(there)
                    ? Optional.of(KeymapFile.read(there))
                    : Optional.<KeymapFile.Content>empty(),
                    found -> {
                        found.ifPresent(this::begin);
                        keepIn(there);
                    }, problem -> {
                        damaged.set(true);
                        settings.remark().set(Messages.text("keys.asDeclared", Guard.sentence(problem)));
                        keepIn(there);
                    });
        }
    }

    /// Puts a keymap of a file in the place of the one in use; it can be undone.
    void open(@Nullable Path from) {
        if (from != null) {
            io.run(() -> KeymapFile.read(from), content -> {
                settings.keymap().set(content.keymap());
                tell(content);
            }, problem -> settings.remark().set(Guard.sentence(problem)));
        }
    }

    /// Writes the keymap in use to a file for another computer.
    void save(@Nullable Path to) {
        if (to != null) {
            Keymap keymap = settings.keymap().get();
            io.run(() -> {
                KeymapFile.write(keymap, to);
                return to;
            }, done -> settings.remark().set(Messages.text("keys.saved", to)),
                    problem -> settings.remark().set(Messages.text("save.failed", to, Guard.sentence(problem))));
        }
    }

    private void begin(KeymapFile.Content content) {
        settings.begin(content.keymap());
        tell(content);
    }

    /// What cannot be used is said; the rest holds.
    private void tell(KeymapFile.Content content) {
        List<String> remarks = new ArrayList<>(content.remarks());
        List<String> unknown = actions.unknown(content.keymap());
        if (!unknown.isEmpty()) {
            remarks.add(Messages.text("keys.noAction", String.join("”, “", unknown)));
        }
        settings.remark().set(remarks.isEmpty() ? "" : Messages.text("keys.partly", String.join("\n", remarks)));
    }

    private void keepIn(Path there) {
        LatestFile<Keymap> kept = new LatestFile<>(there, settings.keymap().get(), io, this::write,
                problem -> settings.remark().set(Messages.text("settings.notSaved", problem)));
        settings.keymap().addListener((o, before, now) -> kept.keep(now));
    }

    private void write(Keymap keymap, Path to) throws IOException {
        if (damaged.getAndSet(false)) {
            Files.move(to, to.resolveSibling("keys.damaged.json"), StandardCopyOption.REPLACE_EXISTING);
        }
        KeymapFile.write(keymap, to);
    }
}
