package io.github.glassbox.data;

import java.io.IOException;

/** Data that cannot be used. The message is one sentence for the user, which names the file. */
public class BadDataException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param message one sentence, fit to be shown as it is */
    public BadDataException(String message) {
        super(message);
    }

    /**
     * @param message one sentence, fit to be shown as it is
     * @param cause what was thrown underneath
     */
    public BadDataException(String message, Throwable cause) {
        super(message, cause);
    }
}
