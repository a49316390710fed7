package ripple.ui.sky;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ripple.repository.Coadd;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.sky.Patch;
import ripple.sky.PixelBox;
import ripple.sky.Tract;

/// What the files themselves say, which the registry does not: how much of its patch a file holds, and which cannot be used.
///
/// @param stored corners (unit vectors, twelve numbers) of what is stored of a patch, for patches that are not whole
/// @param problems files that cannot be used, by patch
/// @param looked number of files looked at
public record FileSurvey(Map<PatchKey, double[]> stored, Map<PatchKey, List<Problem>> problems, int looked) {
    /// Nothing looked at.
    public static final FileSurvey NONE = new FileSurvey(Map.of(), Map.of(), 0);
    private static final int MOST = 600;
    /// Corners of no area.
    private static final double[] NOTHING = new double[12];

    /// A patch of a tract.
    public record PatchKey(int tract, int patch) {}

    /// A file that cannot be used.
    ///
    /// @param sentence what is the matter, where, what to do
    public record Problem(Coadd file, String sentence) {}

    public FileSurvey {
        stored = Map.copyOf(stored);
        problems = Map.copyOf(problems);
    }

    /// Opens the files, in large surveys the first hundreds of them: work for the background. Ends early when interrupted.
    public static FileSurvey of(Repository repository, SkyScene scene) {
        Map<PatchKey, double[]> stored = new HashMap<>();
        Map<PatchKey, List<Problem>> problems = new HashMap<>();
        List<Coadd> files = scene.coverage().coadds().stream().limit(MOST).toList();
        for (Coadd file : files) {
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
            PatchKey key = new PatchKey(file.tract(), file.patch());
            try {
                part(scene, file, repository.storedBox(file)).ifPresent(corners -> stored.put(key, corners));
            } catch (RepositoryException e) {
                problems.computeIfAbsent(key, patch -> new ArrayList<>())
                        .add(new Problem(file, String.valueOf(e.getMessage())));
            }
        }
        return new FileSurvey(stored, problems, files.size());
    }

    /// With one more file that turned out to be of no use when its pixels were read.
    FileSurvey with(Problem found) {
        Map<PatchKey, List<Problem>> all = new HashMap<>(problems);
        List<Problem> here = new ArrayList<>(all.getOrDefault(key(found), List.of()));
        if (here.stream().noneMatch(problem -> problem.file().equals(found.file()))) {
            here.add(found);
        }
        all.put(key(found), List.copyOf(here));
        return new FileSurvey(stored, all, looked);
    }

    private static PatchKey key(Problem problem) {
        return new PatchKey(problem.file().tract(), problem.file().patch());
    }

    /// Whether a file of a patch cannot be used.
    public boolean hasProblem(Patch patch) {
        return problems.containsKey(new PatchKey(patch.tract(), patch.id()));
    }

    /// Files of a patch that cannot be used.
    List<Problem> problems(Patch patch) {
        return problems.getOrDefault(new PatchKey(patch.tract(), patch.id()), List.of());
    }

    /// What is stored of a patch; empty when it is whole or not known.
    Optional<double[]> part(Patch patch) {
        return Optional.ofNullable(stored.get(new PatchKey(patch.tract(), patch.id())));
    }

    private static Optional<double[]> part(SkyScene scene, Coadd file, PixelBox box) {
        Tract tract = scene.map().tract(file.tract());
        PixelBox inner = tract.patch(file.patch()).inner();
        PixelBox part = inner.intersection(box);
        if (part.isEmpty()) {
            return Optional.of(NOTHING.clone());
        }
        return part.equals(inner) ? Optional.empty() : Optional.of(TractShape.corners(tract, part));
    }
}
