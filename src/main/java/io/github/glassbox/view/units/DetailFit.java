package io.github.glassbox.view.units;

import java.awt.Rectangle;

/**
 * Where the parts of the chosen unit's detail lie. All lengths in pixels.
 *
 * @param side of each map
 * @param weights the map of W1[h], or of its gradient or change
 * @param x the chosen sample; empty where there is no room
 * @param product the map of W1[h] times x
 * @param strips whether each map has its colour scale below it, rather than in its title
 * @param text the lines of the sum
 * @param bars the outgoing weights; empty where there is no room
 */
record DetailFit(
        int side, Rectangle weights, Rectangle x, Rectangle product, boolean strips, Rectangle text, Rectangle bars) {

    /**
     * The sizes that the detail is made of.
     *
     * @param title height of a map's title
     * @param strip height of a colour scale
     * @param line height of a line of text
     * @param gap between maps
     * @param text width of the lines of the sum
     * @param roomy the least side of maps with colour scales below them
     * @param bars least height of the outgoing weights with their title and digits
     * @param mostBars height beyond which they grow no more
     */
    record Sizes(int title, int strip, int line, int gap, int text, int roomy, int bars, int mostBars) {}

    private static final int SUM_LINES = 4;

    /** Beside the grid: two maps side by side, all else below them. */
    static DetailFit narrow(int width, int height, Sizes s) {
        int across = (width - s.gap) / 2;
        int strips = Math.min(across, height - s.title - s.strip - s.line);
        boolean roomy = strips >= s.roomy;
        int side = Math.max(1, roomy ? strips : Math.min(across, height - s.title - s.line));
        int left = Math.max(0, width - 2 * side - s.gap) / 2;
        Rectangle weights = new Rectangle(left, s.title, side, side);
        Rectangle product = new Rectangle(left + side + s.gap, s.title, side, side);
        int below = s.title + side + (roomy ? s.strip : 0);
        return withTextBelow(height, below, weights, product, roomy, s);
    }

    /** Alone in the panel: the maps as large as can be, text beside them or, in a tall panel, below. */
    static DetailFit wide(int width, int height, Sizes s) {
        DetailFit below = narrow(width, height, s);
        boolean roomy = height - s.title - s.strip >= s.roomy;
        int tall = height - s.title - (roomy ? s.strip : 0);
        int two = Math.min(tall, (width - s.text - 3 * s.gap) / 2);
        int three = Math.min(tall, (width - s.text - 8 * s.gap) / 3);
        if (two < 1 || below.side > two * 11 / 10) {
            return below;
        }
        boolean withX = three >= two * 9 / 10;
        int side = withX ? three : two;
        int gap = withX ? 3 * s.gap : s.gap;
        Rectangle weights = new Rectangle(0, s.title, side, side);
        Rectangle x = withX ? new Rectangle(side + gap, s.title, side, side) : new Rectangle();
        Rectangle product = new Rectangle((withX ? 2 : 1) * (side + gap), s.title, side, side);
        int left = product.x + side + 2 * s.gap;
        Rectangle text = new Rectangle(left, 0, width - left, Math.min(height, SUM_LINES * s.line));
        int from = text.y + text.height + s.gap / 2;
        int room = Math.min(height - from, s.mostBars);
        Rectangle bars = room < s.bars ? new Rectangle() : new Rectangle(left, from, text.width, room);
        return new DetailFit(side, weights, x, product, roomy, text, bars);
    }

    private static DetailFit withTextBelow(
            int height, int below, Rectangle weights, Rectangle product, boolean strips, Sizes s) {
        int width = product.x + product.width - weights.x;
        int room = height - below;
        int lines = room >= SUM_LINES * s.line + s.gap + s.bars ? SUM_LINES : 1;
        int from = below + lines * s.line + s.gap;
        Rectangle text = new Rectangle(weights.x, below, width, lines * s.line);
        Rectangle bars = height - from < s.bars
                ? new Rectangle()
                : new Rectangle(weights.x, from, width, Math.min(height - from, s.mostBars));
        return new DetailFit(weights.width, weights, new Rectangle(), product, strips, text, bars);
    }

    /** The width beside the grid that makes the two maps as large as the height allows. */
    static int widthFor(int height, Sizes s) {
        int strips = height - s.title - s.strip - s.line;
        return 2 * Math.max(1, strips >= s.roomy ? strips : height - s.title - s.line) + s.gap;
    }
}
