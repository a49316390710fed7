package ripple.timing;

/// How busy the workers are.
///
/// @param pixelBusy threads for pixels at work
/// @param pixelThreads of so many
/// @param waiting pieces of work that wait for one
public record WorkerLoad(int pixelBusy, int pixelThreads, int waiting) {
    /// Nobody works.
    public static final WorkerLoad NONE = new WorkerLoad(0, 0, 0);
}
