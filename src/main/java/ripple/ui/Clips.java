package ripple.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import ripple.sky.SkyFormat;
import ripple.catalog.Target;
import ripple.image.BandImage;
import ripple.image.Provenance;
import ripple.image.Stamp;

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
        session.stamps().stamp().ifPresent(stamp -> copy(String.join("\n", lines(stamp))));
    }

    private static List<String> lines(Stamp stamp) {
        List<String> lines = new ArrayList<>();
        for (BandImage image : stamp.presentBands().stream().flatMap(band -> stamp.image(band).stream()).toList()) {
            Provenance from = image.provenance();
            lines.add(String.join("\t", image.band().name(), from.collection(), from.datasetId(),
                    Integer.toString(from.tract()), Integer.toString(from.patch()), from.file()));
        }
        return lines;
    }

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.put(DataFormat.PLAIN_TEXT, text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
