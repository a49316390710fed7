package ripple.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import ripple.export.ExportException;
import ripple.export.FitsExport;
import ripple.export.PngWriter;
import ripple.file.SafeNames;
import ripple.image.Stamp;
import ripple.job.Guard;
import ripple.render.Picture;
import ripple.ui.kit.Background;
import ripple.ui.kit.Messages;
import ripple.ui.kit.ViewerLinks;
import ripple.ui.stamps.StampsModel;

/// Writes what is shown to files, and hands it to other programs. Files are written in the background.
final class StampSaves {
    private final Session session;
    private final Outside outside;
    private final Services.Choosers choosers;
    private final Background io;

    StampSaves(Session session, Services services) {
        this.session = session;
        this.outside = services.outside();
        this.choosers = services.choosers();
        this.io = services.io();
    }

    void picture(String title, Picture picture) {
        save(choosers.newPicture(title, name() + ".png"), file -> PngWriter.write(file, picture));
    }

    void fits(String title) {
        stamps().stampInFront().ifPresent(
                stamp -> save(choosers.newFits(title, name() + ".fits"), file -> FitsExport.single(stamp, file)));
    }

    ObservableValue<String> saveOff() {
        return Bindings.createStringBinding(
                () -> stamps().stampInFront().isPresent() ? "" : Messages.text("off.stamp"), stamps().state(),
                stamps().preparation().state(), stamps().display().phases().shown());
    }

    /// Empty text where the program is installed and there is a stamp.
    ObservableValue<String> sendOff(SkyProgram program) {
        return program.find(outside.searchPath()).isPresent()
                ? saveOff()
                : new SimpleStringProperty(Messages.text("off.program", program.title()));
    }

    void send(SkyProgram program) {
        Optional<Stamp> stamp = stamps().stampInFront();
        Optional<Path> found = program.find(outside.searchPath());
        if (stamp.isPresent() && found.isPresent()) {
            String extension = stamps().readoutImage().map(image -> image.band().name()).orElse("") + "_IMAGE";
            run(() -> {
                Path file = outside.scratch().resolve(name() + ".fits");
                FitsExport.single(stamp.get(), file);
                file.toFile().deleteOnExit();
                outside.start().start(program.command(found.get(), file, extension));
                return file;
            }, "", problem -> Messages.text("save.notSent", program.title(), problem));
        }
    }

    /// Opens the user's addresses of viewers; with those that are shipped when there are none yet.
    void editLinks() {
        Path file = outside.linksFile();
        run(() -> {
            if (!Files.exists(file)) {
                ViewerLinks.standard().write(file);
            }
            return file;
        }, "", problem -> Messages.text("save.failed", file, problem), done -> outside.browse()
                .accept(file.toUri().toString()));
    }

    /// Opens an address in the browser.
    void browse(String address) {
        outside.browse().accept(address);
    }

    /// The user's links, or those that are shipped; a file that cannot be read is said.
    ViewerLinks links() {
        try {
            return ViewerLinks.read(outside.linksFile());
        } catch (IOException e) {
            session.notice().set(Guard.sentence(e));
            return ViewerLinks.standard();
        }
    }

    private StampsModel stamps() {
        return session.stamps();
    }

    /// Of a file for this object, without what file systems refuse.
    private String name() {
        return stamps().stamp().map(stamp -> SafeNames.safe(stamp.objectId())).orElse("stamp");
    }

    private interface Write {
        void to(Path file) throws ExportException;
    }

    private void save(@Nullable Path file, Write write) {
        if (file != null) {
            run(() -> {
                write.to(file);
                return file;
            }, Messages.text("save.done", file), problem -> problem);
        }
    }

    private interface Words {
        String of(String problem);
    }

    private void run(Callable<Path> work, String done, Words failed) {
        run(work, done, failed, file -> {});
    }

    private void run(Callable<Path> work, String done, Words failed, java.util.function.Consumer<Path> then) {
        io.run(work, file -> {
            if (!done.isEmpty()) {
                session.notice().set(done);
            }
            then.accept(file);
        }, problem -> session.notice().set(failed.of(Guard.sentence(problem))));
    }
}
