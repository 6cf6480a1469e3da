package io.github.glassbox.view;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Something that is made when it is first needed: what is not visible at the start need not be waited for. */
final class Later<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private T made;

    Later(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        if (made == null) {
            made = maker.get();
        }
        return made;
    }

    /** Does this with it, if it was ever needed. */
    void ifMade(Consumer<T> action) {
        if (made != null) {
            action.accept(made);
        }
    }
}
