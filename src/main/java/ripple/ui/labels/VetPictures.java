package ripple.ui.labels;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import ripple.cutout.Fetched;
import ripple.image.Stamp;
import ripple.label.campaign.Showing;
import ripple.pipeline.ObjectPreview;
import ripple.pipeline.ObjectPreview.StepResult;
import ripple.render.DisplaySettings;
import ripple.ui.kit.Background;
import ripple.ui.kit.Messages;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.Slot;

/// The small pictures of a campaign: what of each object they show, and how large.
final class VetPictures {
    /// Pictures kept of the mosaic: a large window's page, two ahead and one behind.
    private static final int SLOTS = 1200;

    private final VetModel model;
    private final Thumbnails thumbnails;
    private final TileField tile = new TileField();
    private final ObjectProperty<Content> content = new SimpleObjectProperty<>(Content.DATA);
    private int deviceEdge;

    /// What a picture shows of its object.
    enum Content {
        /// The stamp as it is in the data.
        DATA,
        /// What the recipe leaves when the light of the lens is taken away.
        RESIDUAL
    }

    VetPictures(VetModel model, Background background) {
        this.model = model;
        this.thumbnails = new Thumbnails(background, SLOTS);
        tile.part().addListener((o, before, now) -> {
            if (tile.isChange(before.doubleValue(), thumbnails.edge())) {
                redraw();
            }
        });
        content.addListener(observable -> redraw());
        model.display().onPictureChange(observable -> redraw());
    }

    Thumbnails thumbnails() {
        return thumbnails;
    }

    /// Which part of stamps the mosaic shows.
    TileField tile() {
        return tile;
    }

    ObjectProperty<Content> content() {
        return content;
    }

    /// Another campaign.
    void forget() {
        tile.forget();
        content.set(Content.DATA);
    }

    void clear() {
        thumbnails.use(null, thumbnails.edge());
    }

    /// What pictures show beside the campaign's own view, as the journal says it; empty for that view.
    String view() {
        DisplayModel display = model.display();
        return content.get() == Content.RESIDUAL
                ? "residual"
                : switch (display.looks().chosen().get()) {
                    case STANDARD -> "";
                    case BRIGHTER -> "brighter";
                    case BLUER -> "bluer";
                };
    }

    /// Everything is drawn anew.
    void redraw() {
        model.opened().ifPresent(opened -> thumbnails.use(new Thumbnails.Maker() {
            @Override
            public Stamp stamp(int item) throws Exception {
                Showing showing = opened.session().order().get(item);
                return content.get() == Content.RESIDUAL ? residualOf(opened, showing) : stampOf(opened, showing);
            }

            @Override
            public DisplaySettings settings(Stamp stamp) {
                return model.display().settings(stamp, new Slot.Colour());
            }

            @Override
            public int across(Stamp stamp, int size) {
                return tile.pixels(stamp, size);
            }
        }, deviceEdge == 0 ? model.edge().get() : deviceEdge));
        model.changed();
    }

    /// Pictures of another size.
    void redraw(int devicePixels) {
        if (devicePixels != thumbnails.edge()) {
            deviceEdge = devicePixels;
            redraw();
        }
    }

    /// The stamp of a showing, turned; work for the background.
    Stamp stampOf(Opened opened, Showing showing) throws VetException {
        return switch (opened.source().stamp(showing)) {
            case Fetched.Found found when !found.stamp().images().isEmpty() ->
                model.blindness().anonymous(showing.turn().of(found.stamp()), showing);
            case Fetched.Found found -> throw new VetException(found.failures().isEmpty()
                    ? Messages.text("vet.noBand")
                    : String.join(" ", found.failures()));
            case Fetched.Unplaced unplaced -> throw new VetException(unplaced.reason());
        };
    }

    /// The same without the light of the lens.
    private Stamp residualOf(Opened opened, Showing showing) throws Exception {
        return switch (opened.source().preview(showing).step(ObjectPreview.Step.RESIDUAL)) {
            case StepResult.Made(Stamp stamp, String _) ->
                model.blindness().anonymous(showing.turn().of(stamp), showing);
            case StepResult.NotMade(String sentence) -> throw new VetException(sentence);
            case null -> throw new VetException(Messages.text("vet.noStep"));
        };
    }
}
