package ripple.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ripple.catalog.Target;
import ripple.cutout.CutoutFetcher;
import ripple.cutout.CutoutSettings;
import ripple.cutout.Fetched;
import ripple.cutout.StampCache;
import ripple.cutout.Wanted;
import ripple.image.Band;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.CampaignJson;
import ripple.label.campaign.Planted;
import ripple.label.campaign.Showing;
import ripple.label.journal.Journal;
import ripple.label.journal.Station;
import ripple.label.session.LabelClock;
import ripple.label.session.LabelSession;
import ripple.label.session.SessionFiles;
import ripple.pipeline.ObjectPreview;
import ripple.pipeline.Preview;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.RecipeException;
import ripple.pipeline.recipe.RecipeJson;
import ripple.repository.Coverage;
import ripple.repository.Repository;
import ripple.repository.RepositoryChoice;
import ripple.repository.RepositoryException;
import ripple.timing.Timings;
import ripple.ui.labels.Opened;
import ripple.ui.labels.VetDoor;
import ripple.ui.labels.VetSource;
import ripple.ui.start.RepositoryDoor;
import ripple.ui.view.FixedLook;

/// Opens campaigns with the repositories that their stamps and known objects come from, and the grader's journal beside the campaign's file.
final class CampaignDoor implements VetDoor {
    private final RepositoryDoor door;
    private final StampCache cache;
    private final Timings timings;
    private final String software;

    CampaignDoor(RepositoryDoor door, StampCache cache, Timings timings, String software) {
        this.door = door;
        this.cache = cache;
        this.timings = timings;
        this.software = software;
    }

    @Override
    public Opened open(Path file, String grader, Set<Journal.Decision> decisions)
            throws IOException, RepositoryException, RecipeException {
        Campaign campaign = CampaignJson.read(file);
        VetSource pixels = pixels(campaign);
        LabelSession session = LabelSession.open(campaign, grader, SessionFiles.journalFor(file, grader),
                Station.here(software), decisions, LabelClock.SYSTEM);
        return new Opened(file, session, pixels, FixedLook.ofJson(campaign.display()), "");
    }

    @Override
    public Opened read(Path file, String grader, String why) throws IOException, RepositoryException, RecipeException {
        Campaign campaign = CampaignJson.read(file);
        LabelSession session = LabelSession.read(campaign, grader, SessionFiles.journalFor(file, grader),
                LabelClock.SYSTEM);
        return new Opened(file, session, pixels(campaign), FixedLook.ofJson(campaign.display()), why);
    }

    /// The stamps of a campaign; work for the background.
    VetSource pixels(Campaign campaign) throws RepositoryException, RecipeException {
        Recipe recipe = campaign.recipe().equals("{}")
                ? Recipe.standard()
                : RecipeJson.parse(campaign.recipe());
        return new Pixels(campaign, recipe);
    }

    /// One repository with what reads it.
    private record Origin(CutoutFetcher fetcher, Preview preview, Coverage coverage) {}

    /// Stamps of a campaign, known objects from repositories of their own among them.
    private final class Pixels implements VetSource {
        private final Recipe recipe;
        private final Map<String, Origin> origins = new HashMap<>();
        private final Map<String, String> elsewhere = new HashMap<>();
        private final String usual;
        private final List<Band> bands;

        Pixels(Campaign campaign, Recipe recipe) throws RepositoryException {
            this.recipe = recipe;
            usual = campaign.repository();
            Repository own = add(usual, campaign.targets());
            bands = own.coverage().bands();
            for (Planted planted : campaign.planted()) {
                if (!planted.repository().isBlank() && !planted.repository().equals(usual)) {
                    elsewhere.put(planted.target().id(), planted.repository());
                }
            }
            for (String location : Set.copyOf(elsewhere.values())) {
                add(location, campaign.planted().stream().map(Planted::target).toList());
            }
        }

        private Repository add(String location, List<Target> targets) throws RepositoryException {
            Repository repository = door.open(location, RepositoryChoice.DEFAULT);
            origins.put(location, new Origin(new CutoutFetcher(repository, cache, timings),
                    new Preview(repository, cache, timings, recipe, targets), repository.coverage()));
            return repository;
        }

        private Origin origin(Showing showing) {
            String location = Optional.ofNullable(elsewhere.get(showing.target().id())).orElse(usual);
            Origin origin = origins.get(location);
            if (origin == null) {
                throw new IllegalStateException("The repository " + location + " is not open.");
            }
            return origin;
        }

        @Override
        public Fetched stamp(Showing showing) {
            Target target = showing.target();
            return origin(showing).fetcher.fetch(
                    new Wanted(target.index(), target.id(), target.raDeg(), target.decDeg()),
                    CutoutSettings.plain(recipe.size(), bands));
        }

        @Override
        public ObjectPreview preview(Showing showing) throws RepositoryException {
            return origin(showing).preview.of(showing.target());
        }

        /// Patch by patch; what lies in none lacks every band.
        @Override
        public BitSet partial(List<Showing> showings) {
            BitSet whole = new BitSet();
            Map<Origin, List<Wanted>> wanted = new HashMap<>();
            for (int i = 0; i < showings.size(); i++) {
                Target target = showings.get(i).target();
                wanted.computeIfAbsent(origin(showings.get(i)), each -> new ArrayList<>())
                        .add(new Wanted(i, target.id(), target.raDeg(), target.decDeg()));
            }
            wanted.forEach((origin, some) -> origin.fetcher.plan(some, CutoutSettings.plain(recipe.size(), bands), 1)
                    .groups().stream()
                    .filter(group -> origin.coverage.bands(group.tract(), group.patch()).containsAll(bands))
                    .flatMap(group -> group.stamps().stream()).forEach(placed -> whole.set(placed.wanted().index())));
            whole.flip(0, showings.size());
            return whole;
        }

        @Override
        public List<Band> bands() {
            return bands;
        }
    }
}
