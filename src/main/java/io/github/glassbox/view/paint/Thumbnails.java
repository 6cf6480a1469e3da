package io.github.glassbox.view.paint;

import io.github.glassbox.data.Dataset;
import io.github.glassbox.nn.Shape;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pictures of samples in the present theme's colours; of all that were asked for the last 2,000 are kept. */
public final class Thumbnails {
    static final int MOST = 2000;

    private record Key(Object set, int index) {
        /** What a record's own would say; linking that one takes up to a tenth of a second as the window opens. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && index == key.index && set.equals(key.set);
        }

        @Override
        public int hashCode() {
            return 31 * set.hashCode() + index;
        }
    }

    private final byte[] image = new byte[Shape.INPUTS];
    private final Map<Key, BufferedImage> pictures = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, BufferedImage> eldest) {
            return size() > MOST;
        }
    };
    private InkColors colors;

    /**
     * The picture of a sample, 28 x 28.
     *
     * @param set tells the datasets from each other
     */
    public BufferedImage picture(Dataset dataset, Object set, int index) {
        return pictures.computeIfAbsent(new Key(set, index), key -> {
            if (colors == null) {
                colors = new InkColors();
            }
            dataset.copyImage(index, image);
            return colors.picture(image);
        });
    }

    /** Forgets them: other data, or another theme. */
    public void clear() {
        pictures.clear();
        colors = null;
    }

    /** How many are kept. */
    int size() {
        return pictures.size();
    }
}
