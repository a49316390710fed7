package ripple.timing;

/// How busy the workers are.
///
/// @param pixelBusy threads for pixels at work
/// @param pixelThreads of so many
/// @param pixelWaiting pieces of work that wait for one
/// @param ioBusy permits for disks and networks taken
/// @param ioPermits of so many
/// @param ioWaiting pieces of work that wait for one
public record WorkerLoad(int pixelBusy, int pixelThreads, int pixelWaiting, int ioBusy, int ioPermits, int ioWaiting) {
    /// Nobody works.
    public static final WorkerLoad NONE = new WorkerLoad(0, 0, 0, 0, 0, 0);
}
