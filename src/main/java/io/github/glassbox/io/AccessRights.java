package io.github.glassbox.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * Who may read and write a file that is replaced, where the system has owner, group and mode.
 *
 * @param attributes those of the file that is replaced; empty for a new one, and on other systems
 */
record AccessRights(Optional<PosixFileAttributes> attributes) {
    private static final Set<PosixFilePermission> WRITE = Set.of(
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    static AccessRights of(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return new AccessRights(view == null || !Files.exists(file) ? Optional.empty() : Optional.of(view.readAttributes()));
    }

    /** Whether a file may not be written over: also by one who may do anything, if its mode says so. */
    static boolean isReadOnly(Path file) throws IOException {
        return Files.exists(file)
                && (!Files.isWritable(file)
                        || of(file).attributes.filter(now -> now.permissions().stream().noneMatch(WRITE::contains)).isPresent());
    }

    /** For a file that is made, so that nobody reads what is written to it who may not read it in the end. */
    FileAttribute<?>[] atFirst() {
        return attributes.map(now -> new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(now.permissions())})
                .orElse(new FileAttribute<?>[0]);
    }

    /** Gives them to a file that has been made with {@link #atFirst}, as far as user and system may. */
    void giveTo(Path file) throws IOException {
        if (attributes.isEmpty()) {
            return;
        }
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        PosixFileAttributes wanted = attributes.get();
        PosixFileAttributes given = view.readAttributes();
        giveIf(!given.group().equals(wanted.group()), () -> view.setGroup(wanted.group()));
        giveIf(!given.owner().equals(wanted.owner()), () -> view.setOwner(wanted.owner()));
        giveIf(!given.permissions().equals(wanted.permissions()), () -> view.setPermissions(wanted.permissions()));
    }

    private interface Gift {
        void give() throws IOException;
    }

    private static void giveIf(boolean needed, Gift gift) {
        try {
            if (needed) {
                gift.give();
            }
        } catch (IOException e) {
            // Only an administrator may give files away; and not every file system has modes.
        }
    }
}
