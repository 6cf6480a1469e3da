package io.github.glassbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of classes has not grown too old to be of use. */
class ClassesAtStartTest {
    @Test
    void nearlyAllOnTheListCanBeLoaded() {
        List<String> ours = ClassesAtStart.names().stream().filter(name -> name.startsWith("io.github.glassbox.")).toList();
        assertThat(ours).hasSizeGreaterThan(200);
        assertThat(ours.stream().filter(ClassesAtStart::load).count()).isGreaterThan(ours.size() * 9L / 10);
    }

    @Test
    void aNameThatIsNoMoreIsPassedOver() {
        assertThat(ClassesAtStart.load("io.github.glassbox.app.NoSuchClass")).isFalse();
        assertThat(ClassesAtStart.load(Main.class.getName())).isTrue();
    }
}
