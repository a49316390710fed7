package ripple.ui.kit;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A part of the window that is built when it is first asked for: what is not shown costs no start-up time. For the FX thread.
public final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> make;
    private @Nullable T made;

    public Lazy(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public T get() {
        T known = made;
        if (known == null) {
            known = make.get();
            made = known;
        }
        return known;
    }

    /// Whether it was built already.
    public boolean isMade() {
        return made != null;
    }
}
