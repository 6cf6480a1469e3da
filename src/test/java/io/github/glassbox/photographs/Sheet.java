package io.github.glassbox.photographs;

import io.github.glassbox.nn.SplitMix64;

/**
 * What is written on, and what lies beside it.
 *
 * @param paper red, green, blue, 0 to 255
 * @param desk the same
 * @param edges from where to where the sheet lies: left, top, right, bottom, in pixels
 * @param spacing between lines, in pixels; 0 none
 * @param thickness of lines, in pixels
 * @param line the share of light that a line takes from red, green, blue, 0 to 1
 * @param squares whether lines go both ways
 * @param upright whether the lines of ruled paper run up
 * @param margin where a red line runs up, in pixels; negative none
 * @param roughness of the paper, a share of its light
 * @param frameOffset from the border, in pixels
 * @param frameThickness in pixels
 * @param frameLevel 0 to 255
 */
record Sheet(double[] paper, double[] desk, double[] edges, double spacing, double phase, double thickness,
        double[] line, boolean squares, boolean upright, double margin, double roughness, double frameOffset,
        double frameThickness, double frameLevel) {

    static Sheet of(Kind kind, int width, int height, SplitMix64 random) {
        double shorter = Math.min(width, height);
        double bright = between(random, 165, 250);
        double[] paper = {bright, bright - between(random, 0, 6), bright - between(random, 0, 18)};
        double wood = between(random, 40, 110);
        double[] desk = {wood + 25, wood, wood - 25};
        if (kind == Kind.CHALK) {
            double board = between(random, 25, 70);
            paper = new double[] {board, board + 20, board + 5};
        }
        double[] edges = {-1e9, -1e9, 1e9, 1e9};
        if (kind == Kind.DESK) {
            int side = random.nextInt(4);
            double length = side % 2 == 0 ? width : height;
            edges[side] = side < 2 ? between(random, 0.02, 0.09) * length : length - between(random, 0.02, 0.09) * length;
            if (random.nextInt(2) == 0) {
                int next = (side + 1) % 4;
                double along = next % 2 == 0 ? width : height;
                edges[next] = next < 2 ? between(random, 0.02, 0.09) * along : along - between(random, 0.02, 0.09) * along;
            }
        }
        boolean ruled = kind == Kind.FAINT_RULES || kind == Kind.STRONG_RULES || kind == Kind.STRONG_GRID;
        double spacing = ruled ? shorter / (3 * Math.pow(10, random.nextDouble())) : 0;
        double thickness = Math.max(0.8, Math.min(0.25 * spacing, between(random, 0.002, 0.01) * shorter));
        double strength = switch (kind) {
            case FAINT_RULES -> between(random, 0.06, 0.18);
            case STRONG_GRID -> between(random, 0.25, 0.65);
            default -> between(random, 0.3, 0.75);
        };
        double tint = random.nextInt(3) == 0 ? 1 : between(random, 0.2, 0.7);
        double[] line = {strength, strength * (1 + tint) / 2, strength * tint};
        double margin = kind == Kind.STRONG_RULES && random.nextInt(3) == 0 ? between(random, 0.04, 0.2) * width : -1e9;
        return new Sheet(paper, desk, edges, spacing, spacing * random.nextDouble(), thickness, line,
                kind == Kind.STRONG_GRID, random.nextInt(6) == 0, margin, between(random, 0, 0.02),
                random.nextInt(2) == 0 ? 0 : between(random, 0, 0.04) * shorter,
                Math.max(1, between(random, 0.001, 0.02) * shorter), between(random, 0, 120));
    }

    private static double between(SplitMix64 random, double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    /** Red, green and blue of the sheet, or of the desk beside it. */
    void colourAt(double u, double v, Texture texture, double[] colour) {
        double inside = Math.min(Math.min(u - edges[0], v - edges[1]), Math.min(edges[2] - u, edges[3] - v));
        double onSheet = Math.max(0, Math.min(1, inside + 0.5));
        double grain = 1 + 0.15 * texture.at(u * 0.01, v * 0.15);
        double across = spacing == 0 ? 0 : squares || !upright ? cover(v) : 0;
        double along = spacing == 0 ? 0 : squares || upright ? cover(u) : 0;
        double lines = Math.max(across, along);
        double red = Math.max(0, Math.min(1, thickness / 2 + 0.5 - Math.abs(u - margin)));
        for (int band = 0; band < 3; band++) {
            double ruled = paper[band] * (1 - lines * line[band]) * (1 - (band == 0 ? 0.1 : 0.5) * red);
            colour[band] = onSheet * ruled + (1 - onSheet) * desk[band] * grain;
        }
    }

    private double cover(double along) {
        double off = Math.abs(along - phase - spacing * Math.round((along - phase) / spacing));
        return Math.max(0, Math.min(Math.min(1, thickness), thickness / 2 + 0.5 - off));
    }
}
