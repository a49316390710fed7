package ripple.label.campaign;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import ripple.catalog.Target;
import ripple.file.Sha256;
import ripple.label.vocabulary.Vocabulary;
import tools.jackson.databind.node.JsonNodeFactory;

/// What a group grades: the same list, pixels, stretch and words for everybody. {@link CampaignJson} checks what it reads.
///
/// @param title for people
/// @param targets the list
/// @param repository where the images are: path or label; blank when it is not said. Not part of {@link #hash}: it differs between computers
/// @param recipe how stamps are prepared, JSON that is not looked into; `{}` when it is not said
/// @param display how they are drawn, JSON that is not looked into; `{}` when it is not said
/// @param vocabulary what may be said
/// @param seed of the orders, the repeats and the choice of known objects
/// @param planted known objects to choose from
/// @param options how it is run
public record Campaign(String title, List<Target> targets, String repository, String recipe, String display,
        Vocabulary vocabulary, long seed, List<Planted> planted, CampaignOptions options) {
    private static final String NOTHING = JsonNodeFactory.instance.objectNode().toString();

    /// Copies the lists.
    public Campaign {
        targets = List.copyOf(targets);
        planted = List.copyOf(planted);
    }

    /// A campaign without recipe, display settings and known objects.
    public static Campaign of(String title, List<Target> targets, Vocabulary vocabulary, CampaignOptions options) {
        return new Campaign(title, targets, "", NOTHING, NOTHING, vocabulary, 0, List.of(), options);
    }

    /// The same with another seed.
    public Campaign withSeed(long other) {
        return new Campaign(title, targets, repository, recipe, display, vocabulary, other, planted, options);
    }

    /// The same with known objects.
    public Campaign withPlanted(List<Planted> known) {
        return new Campaign(title, targets, repository, recipe, display, vocabulary, seed, known, options);
    }

    /// The same with a repository, recipe and display settings.
    ///
    /// @param recipeJson and `displayJson` JSON objects
    public Campaign withPictures(String where, String recipeJson, String displayJson) {
        return new Campaign(title, targets, where, recipeJson, displayJson, vocabulary, seed, planted, options);
    }

    /// What a grader is shown, place by place: the same on every computer, another for every grader.
    public List<Showing> order(String grader) {
        return new GraderOrder(this, grader).showings();
    }

    /// How likely an object was thought a lens before anybody looked; empty where the list does not say.
    public OptionalDouble prior(Target target) {
        String text = options.priorColumn().isBlank() ? "" : target.columns().getOrDefault(options.priorColumn(), "");
        try {
            return text.isBlank() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text.strip()));
        } catch (NumberFormatException _) {
            return OptionalDouble.empty();
        }
    }

    /// Whether the prior is so high that a hasty grade is a pity.
    public boolean hasHighPrior(Target target) {
        OptionalDouble prior = prior(target);
        return prior.isPresent() && prior.getAsDouble() >= options.priorAbove();
    }

    /// The truth of a known object; empty for one of the list.
    public Optional<Planted> known(String objectId) {
        return planted.stream().filter(known -> known.target().id().equals(objectId)).findFirst();
    }

    /// SHA-256 over everything that makes the labels of two graders comparable.
    public String hash() {
        Sha256 hash = new Sha256().add("ripple-campaign").add(title).add(recipe).add(display).add(vocabulary.hash())
                .add(String.valueOf(seed)).add(CampaignJson.options(options).toString());
        hash.add(String.valueOf(targets.size()));
        targets.forEach(target -> add(hash, target));
        for (Planted known : planted) {
            add(hash, known.target());
            hash.add(String.format(Locale.ROOT, "%s %s %s %s %s", known.truth(), known.origin(), known.thetaEArcsec(),
                    known.arcSnr(), known.seeingArcsec()));
        }
        return hash.hex();
    }

    private static void add(Sha256 hash, Target target) {
        hash.add(target.id()).add(String.valueOf(target.raDeg())).add(String.valueOf(target.decDeg()));
        target.columns().forEach((name, value) -> hash.add(name).add(value));
    }
}
