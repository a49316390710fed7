package ripple.ui;

import javafx.beans.value.ObservableValue;

/// What the actions of {@link ReadActions} need the window for.
interface ReadDeeds {
    /// Everything that is known of the object and of the pixel under the crosshair, on the clipboard.
    void copyRecord();

    /// The large view as it is seen, as PNG.
    void savePicture();

    /// The large view without crosshair, compass and measures, as PNG.
    void savePlainPicture();

    /// The stamp with all its planes, as FITS.
    void saveFits();

    /// Why nothing can be saved now; empty text when it can.
    ObservableValue<String> saveOff();

    /// Opens the stamp in a program of this computer.
    void send(SkyProgram program);

    /// Why it cannot be opened there; empty text when it can.
    ObservableValue<String> sendOff(SkyProgram program);

    /// Opens the file with the addresses of public viewers.
    void editLinks();
}
