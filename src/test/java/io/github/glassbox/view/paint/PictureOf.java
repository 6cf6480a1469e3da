package io.github.glassbox.view.paint;

import io.github.glassbox.view.theme.Theme;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A test that reads what drawings painted, in both themes: it fails if one of them paints nothing, which {@link
 * BlankingTable} tries. The method takes the theme.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@EnumSource(Theme.class)
public @interface PictureOf {
    /** The drawings; of a private one the class around it. */
    Class<?>[] value();
}
