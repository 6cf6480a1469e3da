package io.github.glassbox.app;

import java.nio.file.Path;
import java.util.Map;

/** Where the program keeps what belongs to the user, as each system has it. */
final class DataFolder {
    private DataFolder() {}

    static Path ofUser() {
        return of(System.getProperty("os.name"), System.getProperty("user.home"), System.getenv());
    }

    /** The folder for a system, a home and an environment; it need not exist. */
    static Path of(String system, String home, Map<String, String> environment) {
        if (system.startsWith("Windows")) {
            String roaming = environment.get("APPDATA");
            return Path.of(roaming == null ? home : roaming).resolve("Glassbox");
        }
        if (system.startsWith("Mac")) {
            return Path.of(home, "Library", "Application Support", "Glassbox");
        }
        String data = environment.get("XDG_DATA_HOME");
        boolean usable = data != null && Path.of(data).isAbsolute();
        return (usable ? Path.of(data) : Path.of(home, ".local", "share")).resolve("glassbox");
    }
}
