package ripple.pipeline;

/// One named step on the way of an object, between fetching and exporting.
///
/// A step takes the object as the steps before left it and says what it made: other pixels ({@link ObjectWork#on}), a further
/// picture ({@link ObjectWork#withProduct}), numbers for the manifest, or that it cannot be done ({@link ObjectWork#failed}).
/// It never throws for a bad object. Safe from many threads.
interface ObjectStep {
    /// A short word, the step's name in the timings and the summary.
    String name();

    ObjectWork apply(ObjectWork work);
}
