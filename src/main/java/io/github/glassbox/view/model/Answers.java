package io.github.glassbox.view.model;

import io.github.glassbox.view.work.Background;
import java.awt.event.HierarchyEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JComponent;

/**
 * Answers that come later to questions about what is looked at. Of the questions wanted the newest is answered, in the
 * background, and cancels those before it. Belongs to the event thread.
 *
 * <p>A question is known by its key, and is about a subject, such as a unit: keys of the same subject differ in the iteration.
 * While training plays, a question waits for the answer to the one before of its subject, and then twenty times as long as
 * that took, so that looking takes little of what training needs; of those that wait the newest is asked then.
 *
 * @param <K> keys, with {@code equals}
 * @param <V> answers
 */
public final class Answers<K, V> {
    /** From an answer to the next question while training plays, at least. */
    static final long SHORTEST_PAUSE_NANOS = 100_000_000;
    /** So many times as long as an answer took. */
    static final int PAUSE_FOR_COMPUTING = 20;

    private final Background background;
    private final BooleanSupplier playing;
    private final Function<K, ?> subject;
    private final Function<K, Optional<Background.Task<V>>> question;
    private final Consumer<Answer<K, V>> came;
    private final Map<K, V> known;
    private BooleanSupplier seen = () -> true;
    private K asked;
    private K waiting;
    private boolean timed;
    private Answer<K, V> newest;
    private long notBefore;

    /** What was asked, and the answer. */
    public record Answer<K, V>(K key, V value) {}

    /**
     * Nothing is asked yet.
     *
     * @param playing whether training plays
     * @param subject what the question of a key is about, with {@code equals}
     * @param most how many answers are kept, those wanted last; at least 1
     * @param question how to answer a key's, never with null; empty as long as it cannot be answered
     * @param came takes each answer that was waited for
     */
    public Answers(
            Background background,
            BooleanSupplier playing,
            Function<K, ?> subject,
            int most,
            Function<K, Optional<Background.Task<V>>> question,
            Consumer<Answer<K, V>> came) {
        this.background = background;
        this.playing = playing;
        this.subject = subject;
        this.question = question;
        this.came = came;
        known = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** From now on nothing is asked while the component is out of view, and as it goes nobody waits any more. */
    public Answers<K, V> whileShowing(JComponent component) {
        seen = component::isShowing;
        component.addHierarchyListener(e -> {
            if ((e.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && !component.isShowing()) {
                cancel();
            }
        });
        return this;
    }

    /** This is what is looked at: asks it, unless it is known or on its way; if it is too soon, later. */
    public void want(K key) {
        if (!seen.getAsBoolean()) {
            return;
        }
        waiting = null;
        V value = known.get(key);
        if (value != null) {
            cancel();
            newest = new Answer<>(key, value);
        } else if (!key.equals(asked) && isTooSoon(key)) {
            waiting = key;
            askLater();
        } else if (!key.equals(asked)) {
            question.apply(key).ifPresent(task -> ask(key, task));
        }
    }

    private void askLater() {
        if (waiting != null && !isBusy() && !timed) {
            timed = true;
            background.later(Math.max(0, notBefore - background.now()), () -> {
                timed = false;
                Optional.ofNullable(waiting).ifPresent(this::want);
            });
        }
    }

    private boolean isTooSoon(K key) {
        K before = asked != null || newest == null ? asked : newest.key();
        return playing.getAsBoolean() && before != null && isSameSubject(before, key)
                && (isBusy() || background.now() - notBefore < 0);
    }

    private boolean isSameSubject(K one, K other) {
        return subject.apply(one).equals(subject.apply(other));
    }

    private void ask(K key, Background.Task<V> task) {
        asked = key;
        long start = background.now();
        background.run(this, task, value -> {
            long now = background.now();
            notBefore = now + Math.max(SHORTEST_PAUSE_NANOS, PAUSE_FOR_COMPUTING * (now - start));
            asked = null;
            known.put(key, value);
            newest = new Answer<>(key, value);
            came.accept(newest);
            askLater();
        });
    }

    /** The answer to this, or until that is known the newest about the same subject, of another iteration; empty if there is none. */
    public Optional<Answer<K, V>> newest(K key) {
        return isCurrent(key)
                ? Optional.of(new Answer<>(key, known.get(key)))
                : Optional.ofNullable(newest).filter(answer -> isSameSubject(answer.key(), key));
    }

    /** Whether the answer to just this is known. */
    public boolean isCurrent(K key) {
        return known.containsKey(key);
    }

    /** Whether an answer is on its way. */
    public boolean isBusy() {
        return background.isBusy(this);
    }

    /** Nobody waits for an answer any more; those that came are kept. */
    public void cancel() {
        background.cancel(this);
        asked = null;
        waiting = null;
    }

    /** What is known does not hold any more. */
    public void forget() {
        cancel();
        known.clear();
        newest = null;
    }
}
