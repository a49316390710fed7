package ripple.ui.labels;

import ripple.label.session.EditStep;
import ripple.label.session.LabelSession;
import ripple.label.vocabulary.Flag;
import ripple.ui.kit.Messages;
import ripple.ui.kit.NumberStyle;

/// An edit in words, as they follow *Undo*: `grade B of object 12`.
final class StepWords {
    private StepWords() {}

    static String of(EditStep step, LabelSession session) {
        String whose = step.items().size() == 1
                ? Messages.text("vet.step.object",
                        NumberStyle.whole(session.place(step.items().getFirst()).orElse(-1) + 1L))
                : Messages.text("vet.step.objects", NumberStyle.whole(step.items().size()));
        return switch (step.what()) {
            case GRADE -> Messages.text("vet.step.grade", step.word(), whose);
            case CLEARED -> Messages.text("vet.step.cleared", whose);
            case PAGE -> Messages.text("vet.step.page", step.word(), whose);
            case WORD -> Messages.text("vet.step.word", step.word(), whose);
            case FLAG -> Messages.text("vet.step.flag", flag(step.word(), session), whose);
            case COMMENT -> Messages.text("vet.step.comment", whose);
            case MARK -> Messages.text("vet.step.mark", whose);
            case SKIPPED -> Messages.text("vet.step.skipped", whose);
            case LATER -> Messages.text("vet.step.later", whose);
            case NOT_LATER -> Messages.text("vet.step.notLater", whose);
        };
    }

    private static String flag(String code, LabelSession session) {
        return session.campaign().vocabulary().flags().stream().filter(flag -> flag.code().equals(code))
                .map(Flag::meaning).findFirst().orElse(code);
    }
}
