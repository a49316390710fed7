package ripple.ui;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import ripple.sky.SkyFormat;
import ripple.catalog.Target;

/// What is put on the clipboard.
record Clips(Session session) {
    /// Where the chosen object is, in both formats.
    void copyPlace() {
        Target target = session.targets().chosen().get();
        if (target != null) {
            target.position()
                    .ifPresent(place -> copy(SkyFormat.ra(place.raDeg()) + " " + SkyFormat.dec(place.decDeg()) + "\t"
                            + place.raDeg() + " " + place.decDeg()));
        }
    }

    /// Everything that is known of the chosen object.
    void copyRecord() {
        Target target = session.targets().chosen().get();
        if (target != null) {
            copy(new ObjectRecord(session.stamps()).of(target));
        }
    }

    /// Where each band of the stamp came from, a line each.
    void copyProvenance() {
        session.stamps().origin().ifPresent(origin -> copy(origin.table()));
    }

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.put(DataFormat.PLAIN_TEXT, text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
