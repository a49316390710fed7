package ripple.pipeline;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import ripple.export.StampResult;
import ripple.export.StampStatus;
import ripple.prepare.NormaliseParameters;
import ripple.prepare.NormaliseScope;
import ripple.prepare.NormaliseSettings;
import ripple.prepare.SetStatistics;
import ripple.prepare.SurveyStatistics;

/// Statistics of the accepted objects of a set, taken from many threads: each has collectors of its own while it works on an object, and in the
/// end they are put together, which gives the same whatever the threads did.
final class AcceptedPixels {
    private final List<String> badPlanes;
    private final Optional<NormaliseSettings> survey;
    private final Queue<Collectors> idle = new ConcurrentLinkedQueue<>();

    private record Collectors(SetStatistics pixels, Optional<SurveyStatistics> survey) {}

    private AcceptedPixels(Collection<String> badPlanes, Optional<NormaliseSettings> survey) {
        this.badPlanes = List.copyOf(badPlanes);
        this.survey = survey;
    }

    /// Of images only.
    ///
    /// @param badPlanes mask planes whose pixels do not count
    static AcceptedPixels withoutSurvey(Collection<String> badPlanes) {
        return new AcceptedPixels(badPlanes, Optional.empty());
    }

    /// Of images before normalisation; with parameters of the whole set where the settings want those.
    static AcceptedPixels of(NormaliseSettings settings) {
        return new AcceptedPixels(settings.badPlanes(),
                Optional.of(settings).filter(s -> s.scope() == NormaliseScope.SURVEY));
    }

    /// Takes an object in, if it is accepted. Safe from many threads.
    void add(StampResult result) {
        if (result.status() == StampStatus.ACCEPTED) {
            result.stamp().ifPresent(stamp -> {
                Collectors mine = Optional.ofNullable(idle.poll()).orElseGet(this::collectors);
                mine.pixels.add(stamp);
                mine.survey.ifPresent(s -> s.add(stamp));
                idle.add(mine);
            });
        }
    }

    /// What was seen. To be asked when nothing more comes.
    SetStatistics pixels() {
        SetStatistics all = new SetStatistics(badPlanes);
        idle.forEach(c -> all.add(c.pixels));
        return all;
    }

    /// Parameters of the whole set, where they are wanted. To be asked when nothing more comes.
    Optional<NormaliseParameters> parameters() {
        return survey.map(settings -> {
            SurveyStatistics all = new SurveyStatistics(settings);
            idle.forEach(c -> c.survey.ifPresent(all::add));
            return all.parameters();
        });
    }

    private Collectors collectors() {
        return new Collectors(new SetStatistics(badPlanes), survey.map(SurveyStatistics::new));
    }
}
