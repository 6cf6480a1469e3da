package io.github.glassbox.cli;

import io.github.glassbox.data.Images;

/** An image as lines of text: the more ink, the darker the character on light paper. */
final class DigitDrawing {
    private static final String SHADES = " .:-=+*#%@";
    // A character is about twice as high as wide.
    private static final int CHARACTERS = 2;
    private static final int MAX_INK = 255;

    private DigitDrawing() {}

    /** 28 lines of 56 characters each; blank pixels, and only they, are spaces. */
    static String of(Images images, int index) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < Images.SIDE; row++) {
            for (int column = 0; column < Images.SIDE; column++) {
                char shade = shade(images.ink(index, Images.SIDE * row + column));
                text.append(String.valueOf(shade).repeat(CHARACTERS));
            }
            text.append(System.lineSeparator());
        }
        return text.toString();
    }

    private static char shade(int ink) {
        int darkest = SHADES.length() - 1;
        return SHADES.charAt((ink * darkest + MAX_INK - 1) / MAX_INK);
    }
}
