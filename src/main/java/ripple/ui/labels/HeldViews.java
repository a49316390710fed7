package ripple.ui.labels;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.BooleanProperty;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.Phase;

/// Other views that are shown as long as a key is held: which, and for how long, goes into the journal.
final class HeldViews {
    private final VetModel model;
    private final Map<String, Long> since = new HashMap<>();

    HeldViews(VetModel model, DisplayModel display) {
        this.model = model;
        follow("brighter", display.looks().brighter());
        follow("bluer", display.looks().bluer());
        follow("object_stretch", display.looks().ownStretch());
        follow("residual", display.phases().held(Phase.RESIDUAL));
        follow("matched", display.phases().held(Phase.MATCHED));
        follow("difference", display.phases().held(Phase.DIFFERENCE));
    }

    private void follow(String name, BooleanProperty held) {
        held.addListener((o, before, now) -> {
            if (now) {
                since.put(name, System.nanoTime());
            } else {
                Long began = since.remove(name);
                if (began != null) {
                    model.hand().viewed(name, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
                }
            }
        });
    }
}
