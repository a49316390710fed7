package ripple.ui;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import ripple.ui.kit.Messages;
import ripple.ui.stamps.InspectView;

/// Copies, saves and sends what Inspect shows.
///
/// @param view the image well
record StampDeeds(Clips clips, StampSaves saves, Supplier<InspectView> view) implements ReadDeeds {
    @Override
    public void copyRecord() {
        clips.copyRecord();
    }

    @Override
    public void savePicture() {
        saves.picture(Messages.text("action.image.savePicture"), view.get().seenPicture());
    }

    @Override
    public void savePlainPicture() {
        saves.picture(Messages.text("action.image.savePlain"), view.get().plainPicture());
    }

    @Override
    public void saveFits() {
        saves.fits(Messages.text("action.image.saveFits"));
    }

    @Override
    public ObservableValue<String> saveOff() {
        return saves.saveOff();
    }

    @Override
    public void send(SkyProgram program) {
        saves.send(program);
    }

    @Override
    public ObservableValue<String> sendOff(SkyProgram program) {
        return saves.sendOff(program);
    }

    @Override
    public void editLinks() {
        saves.editLinks();
    }
}
