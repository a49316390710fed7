package ripple.ui.labels;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ripple.label.campaign.Showing;
import ripple.label.session.ItemLabels;
import ripple.label.session.LabelSession;
import ripple.label.session.Stage;
import ripple.label.vocabulary.Vocabulary;

/// What stands at a cell, from what was said of its object.
final class CellMaker {
    private static final MosaicCell NOTHING = new MosaicCell(GradeMark.UNSEEN, "", "", MosaicCell.Remark.NONE);

    private final VetModel model;
    private final Map<String, GradeMark> marks = new HashMap<>();

    CellMaker(VetModel model) {
        this.model = model;
        model.state().subscribe(state -> learn());
    }

    private void learn() {
        marks.clear();
        model.vocabulary().map(Vocabulary::grades).orElse(List.of())
                .forEach(grade -> marks.put(grade.code(), GradeMark.of(grade)));
    }

    MosaicCell at(int place) {
        Optional<Showing> showing = model.queue().at(place);
        Optional<LabelSession> session = model.session();
        return showing.isPresent() && session.isPresent() ? cell(session.get(), showing.get(), place) : NOTHING;
    }

    private MosaicCell cell(LabelSession session, Showing showing, int place) {
        ItemLabels labels = session.state(showing.item()).labels();
        String note = labels.sublabels().isEmpty() ? "" : shortened(labels.sublabels().getFirst());
        return new MosaicCell(mark(session.stage(showing.item()), labels.current()),
                Integer.toString(model.queue().itemAt(place) + 1), note, remark(labels, model.queue().itemAt(place)));
    }

    GradeMark mark(Stage stage, String code) {
        return switch (stage) {
            case UNSEEN -> GradeMark.UNSEEN;
            case SEEN -> GradeMark.SEEN;
            case GRADED -> marks.getOrDefault(code, GradeMark.SEEN);
        };
    }

    private MosaicCell.Remark remark(ItemLabels labels, int item) {
        if (!model.pictures().thumbnails().problem(item).isEmpty() || model.pictures().thumbnails().isPartial(item)) {
            return MosaicCell.Remark.PARTIAL;
        }
        return labels.comment().isBlank() ? MosaicCell.Remark.NONE : MosaicCell.Remark.COMMENT;
    }

    private static String shortened(String word) {
        return word.length() <= 3 ? word : word.substring(0, 3);
    }
}
