package io.github.glassbox.data;

/** Pictures of another size by area averaging: a pixel is the mean of what it covers, so that nothing is skipped. */
final class AreaAverage {
    private AreaAverage() {}

    /**
     * The whole picture stretched to width x height, both at least 1. A pixel of the result covers a rectangle of the
     * given picture and gets its mean ink, pixels that lie in it partly counting by their part, rounded half up.
     */
    static GreyImage resize(GreyImage picture, int width, int height) {
        if (width == picture.width() && height == picture.height()) {
            return picture;
        }
        double[] narrow = new double[width * picture.height()];
        byte[] ink = picture.toArray();
        for (int row = 0; row < picture.height(); row++) {
            int offset = row * picture.width();
            for (int column = 0; column < width; column++) {
                narrow[row * width + column] =
                        sum(picture.width(), width, column, k -> ink[offset + k] & 0xFF);
            }
        }
        double all = (double) picture.width() * picture.height();
        byte[] resized = new byte[width * height];
        for (int column = 0; column < width; column++) {
            int across = column;
            for (int row = 0; row < height; row++) {
                double sum = sum(picture.height(), height, row, k -> narrow[k * width + across]);
                resized[row * width + column] = (byte) (int) Math.floor(sum / all + 0.5);
            }
        }
        return GreyImage.owning(resized, width, height);
    }

    private interface Line {
        double at(int k);
    }

    /** Cell n of {@code to} equal cells that cover a line of {@code from} values: their sum times {@code to}, exact. */
    private static double sum(int from, int to, int n, Line line) {
        long start = (long) n * from;
        long end = start + from;
        double sum = 0;
        for (long k = start / to; k * to < end; k++) {
            long part = Math.min(end, (k + 1) * to) - Math.max(start, k * to);
            sum += part * line.at((int) k);
        }
        return sum;
    }
}
