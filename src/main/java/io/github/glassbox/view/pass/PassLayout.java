package io.github.glassbox.view.pass;

/**
 * How the width of the pass is shared out: the picture, four columns of bars, and the links in their middle.
 *
 * @param side the input's picture
 * @param bar the bars of each column
 * @param number the numbers of each column; 0 if there is no room for them
 * @param links between a1 and z2
 * @param z1X where column z1 begins; the next likewise
 */
record PassLayout(int side, int bar, int number, int links, int z1X, int a1X, int linksX, int z2X, int pX, int right) {
    private static final double LINKS_SHARE = 0.28;

    /**
     * What is of fixed width.
     *
     * @param unit widest name of a hidden unit
     * @param digit widest name of a class
     * @param number widest number
     * @param mark what stands behind a probability
     * @param gap between the parts of a column
     * @param space between columns
     * @param leastBar bars do not get narrower, numbers go first
     */
    record Parts(int unit, int digit, int number, int mark, int gap, int space, int leastBar) {}

    /** Shares out a width, of which the picture takes so much. */
    static PassLayout of(int width, int side, Parts parts) {
        PassLayout layout = of(width, side, parts, parts.number);
        return layout.bar < parts.leastBar ? of(width, side, parts, 0) : layout;
    }

    private static PassLayout of(int width, int side, Parts parts, int number) {
        int gap = parts.gap;
        int numbers = number == 0 ? 0 : gap + number;
        int fixed = side
                + 3 * parts.space
                + parts.unit + gap
                + parts.digit + gap
                + 4 * numbers
                + gap + parts.mark;
        int free = Math.max(10, width - fixed);
        int links = (int) (LINKS_SHARE * free);
        int bar = Math.max(1, (free - links) / 4);
        int z1X = side + parts.space;
        int a1X = z1X + parts.unit + gap + bar + numbers + parts.space;
        int linksX = a1X + bar + numbers;
        links = Math.max(links, free - 4 * bar);
        int z2X = linksX + links;
        int pX = z2X + parts.digit + gap + bar + numbers + parts.space;
        int right = pX + bar + numbers + gap + parts.mark;
        return new PassLayout(side, bar, number, links, z1X, a1X, linksX, z2X, pX, right);
    }
}
