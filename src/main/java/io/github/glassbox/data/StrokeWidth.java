package io.github.glassbox.data;

/** How wide the strokes of a digit are, against those of MNIST; and thin ones made as wide. */
final class StrokeWidth {
    /** Of the digit's longer side: thinner strokes are hardly in MNIST. */
    private static final double THIN = 0.07;

    /** What they are widened to. */
    private static final double USUAL = 0.1;

    private static final int FULL = 255;
    private static final int HALF = 128;

    private StrokeWidth() {}

    /** Twice the ink over the length of its outline, in pixels; 0 if there is none. */
    static double of(GreyImage picture) {
        byte[] ink = picture.toArray();
        int width = picture.width();
        double area = 0;
        double outline = 0;
        for (int n = 0; n < ink.length; n++) {
            int here = ink[n] & FULL;
            int right = n % width == width - 1 ? 0 : ink[n + 1] & FULL;
            int below = n + width >= ink.length ? 0 : ink[n + width] & FULL;
            area += here;
            outline += Math.hypot(right - here, below - here);
        }
        return outline == 0 ? 0 : 2 * area / outline;
    }

    /** The picture with its strokes widened where they are much thinner than MNIST's, otherwise itself. */
    static GreyImage likeMnist(GreyImage picture) {
        GreyImage.Box box = picture.inkBox().orElse(null);
        if (box == null) {
            return picture;
        }
        int side = Math.max(box.width(), box.height());
        double width = of(picture);
        boolean room = Math.min(picture.width(), picture.height()) > USUAL * side;
        if (side <= Normalization.BOX || width >= THIN * side || !room) {
            return picture;
        }
        return widened(picture, (USUAL * side - width) / 2);
    }

    /** By so many pixels on all sides, as far as the picture goes. */
    private static GreyImage widened(GreyImage picture, double by) {
        byte[] ink = picture.toArray();
        int width = picture.width();
        int height = picture.height();
        float[] off = new float[ink.length];
        for (int n = 0; n < ink.length; n++) {
            off[n] = (ink[n] & FULL) >= HALF ? 0 : Float.MAX_VALUE;
        }
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int n = row * width + column;
                off[n] = nearer(off[n], off, column > 0 ? n - 1 : n, row > 0 ? n - width : n,
                        row > 0 && column > 0 ? n - width - 1 : n, row > 0 && column < width - 1 ? n - width + 1 : n);
            }
        }
        for (int row = height - 1; row >= 0; row--) {
            for (int column = width - 1; column >= 0; column--) {
                int n = row * width + column;
                boolean down = row < height - 1;
                off[n] = nearer(off[n], off, column < width - 1 ? n + 1 : n, down ? n + width : n,
                        down && column < width - 1 ? n + width + 1 : n, down && column > 0 ? n + width - 1 : n);
            }
        }
        for (int n = 0; n < ink.length; n++) {
            double share = Math.max(0, Math.min(1, by + 0.5 - off[n]));
            ink[n] = (byte) Math.max(ink[n] & FULL, (int) Math.round(FULL * share));
        }
        return GreyImage.owning(ink, width, height);
    }

    /** A chamfer: a step straight is 1 long, one aslant the root of 2. */
    private static float nearer(float now, float[] off, int beside, int above, int aslant, int otherAslant) {
        float straight = Math.min(off[beside], off[above]) + 1;
        float slant = Math.min(off[aslant], off[otherAslant]) + 1.41421356f;
        return Math.min(now, Math.min(straight, slant));
    }
}
