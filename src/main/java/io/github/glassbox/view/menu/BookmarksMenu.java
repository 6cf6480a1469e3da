package io.github.glassbox.view.menu;

import io.github.glassbox.training.Bookmark;
import io.github.glassbox.training.Snapshot;
import io.github.glassbox.view.controls.Command;
import io.github.glassbox.view.model.Playback;
import io.github.glassbox.view.model.PresentationModel;
import io.github.glassbox.view.paint.Numbers;
import java.util.List;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.event.MenuEvent;
import javax.swing.event.MenuListener;

/** The bookmarks of the run: choosing one goes there. The list is filled when it is opened. */
public final class BookmarksMenu extends JMenu {
    private final transient PresentationModel model;
    private final transient Playback playback;

    /** @param add the first entry, which adds a bookmark */
    public BookmarksMenu(PresentationModel model, Playback playback, Command add) {
        super("Bookmarks");
        this.model = model;
        this.playback = playback;
        setName("Bookmarks");
        setMnemonic('B');
        add(new JMenuItem(add)).setName("Add Bookmark…");
        addMenuListener(new MenuListener() {
            @Override
            public void menuSelected(MenuEvent e) {
                fill();
            }

            @Override
            public void menuDeselected(MenuEvent e) {}

            @Override
            public void menuCanceled(MenuEvent e) {}
        });
    }

    private void fill() {
        while (getItemCount() > 1) {
            remove(1);
        }
        List<Bookmark> bookmarks = model.snapshot().map(Snapshot::bookmarks).orElse(List.of());
        if (bookmarks.isEmpty()) {
            return;
        }
        addSeparator();
        JMenu delete = new JMenu("Delete Bookmark");
        delete.setName("Delete Bookmark");
        for (Bookmark bookmark : bookmarks) {
            add(item(bookmark, "bookmark-", () -> playback.showBookmark(bookmark)));
            delete.add(item(bookmark, "delete-", () -> playback.deleteBookmark(bookmark)));
        }
        addSeparator();
        add(delete);
    }

    private JMenuItem item(Bookmark bookmark, String prefix, Runnable body) {
        JMenuItem item = new JMenuItem(text(bookmark));
        item.setName(prefix + bookmark.name());
        item.addActionListener(e -> body.run());
        return item;
    }

    private String text(Bookmark bookmark) {
        Snapshot now = model.snapshot().orElseThrow();
        String branch = now.branches().stream()
                .filter(b -> b.id() == bookmark.branch() && now.branches().size() > 1)
                .map(b -> " on " + b.name())
                .findFirst()
                .orElse("");
        return bookmark.name() + "  ·  iteration " + Numbers.count(bookmark.iteration()) + branch;
    }
}
