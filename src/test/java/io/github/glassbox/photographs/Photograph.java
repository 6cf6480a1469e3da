package io.github.glassbox.photographs;

import io.github.glassbox.data.Dataset;
import io.github.glassbox.nn.SplitMix64;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * One simulated photograph, a function of digit, kind and seed alone.
 *
 * <p>Ranges, drawn evenly unless said otherwise: longer side 300 to 2000 pixels (in logarithm), sides 3:4 to 4:3; the
 * digit's 20 x 20 box 20 to 80 % of the shorter side, its middle up to a tenth of the side off the picture's, never
 * cut; paper 165 to 250 of 255 with a tint, its texture up to 2 %; pen 10 to 70 of 255, blue or black, its outline at 30 to 55 % of
 * MNIST's grey; rotation up to 6 degrees, perspective up to 8 % across; lines 3 to 30 to the picture, 0.2 to 1 % of
 * the shorter side and at least 0.8 pixels thick; blur 0.3 to 1.6 pixels; noise of 0 to 5 of 255; JPEG quality 0.55 to 0.95. What each
 * {@link Kind} changes stands there.
 */
public final class Photograph {
    private static final int LEAST_SIDE = 300;
    private static final int MOST_SIDE = 2000;

    private final Kind kind;
    private final SplitMix64 random;
    private final Texture texture;
    private final Texture folds;
    private final int width;
    private final int height;
    private final double shorter;
    private final double digitSide;
    private final double digitX;
    private final double digitY;
    private final double turn;
    private final double[] tilt;
    private final Pen pen;
    private final Sheet sheet;
    private final Light light;
    private final PenDigit digit;
    private final PenDigit other;
    private final double otherSide;
    private final double otherX;
    private final double otherY;

    private Photograph(Dataset data, int i, Kind kind, long seed, int least, int most) {
        this.kind = kind;
        random = SplitMix64.of(seed, 31L * i + kind.ordinal());
        texture = new Texture(random.nextLong());
        folds = new Texture(random.nextLong());
        double longer = kind == Kind.LOW_RESOLUTION ? 120 : least * Math.pow((double) most / least, random.nextDouble());
        double ratio = between(0.75, 1);
        double share = between(0.2, kind == Kind.TWO_DIGITS || kind == Kind.NEIGHBOUR ? 0.5 : 0.8);
        if (kind == Kind.LOW_RESOLUTION) {
            longer = between(20, 50) / share / ratio;
        } else if (kind == Kind.THIN_STROKES) {
            longer = between(150, 500) / share / ratio;
        }
        boolean upright = random.nextInt(2) == 0;
        width = (int) (upright ? ratio * longer : longer);
        height = (int) (upright ? longer : ratio * longer);
        shorter = Math.min(width, height);
        digitSide = share * shorter;
        // The box of 20 x 20 within the field of 28 x 28 stays in the picture.
        double roomX = Math.max(0, Math.min(0.1 * shorter, width / 2.0 - 0.55 * digitSide));
        double roomY = Math.max(0, Math.min(0.1 * shorter, height / 2.0 - 0.55 * digitSide));
        digitX = width / 2.0 + between(-roomX, roomX);
        digitY = height / 2.0 + between(-roomY, roomY);
        turn = Math.toRadians(between(-6, 6));
        tilt = new double[] {between(-0.08, 0.08) / width, between(-0.08, 0.08) / height};
        digit = PenDigit.of(data, i);
        pen = Pen.of(kind, digitSide, random);
        sheet = Sheet.of(kind, width, height, random);
        light = Light.of(kind, width, height, digitX, digitY, random);
        other = PenDigit.of(data, (i + 1 + random.nextInt(data.count() - 1)) % data.count());
        double angle = between(-0.5, 0.5) + (random.nextInt(2) == 0 ? 0 : Math.PI);
        if (kind == Kind.NEIGHBOUR) {
            // Its middle within a sixth of its side from the left or right edge.
            otherSide = digitSide * between(0.8, 1.2);
            double edge = Math.cos(angle) > 0 ? width : 0;
            otherX = edge + between(-0.1, 0.3) * otherSide * Math.signum(Math.cos(angle));
            otherY = digitY + between(-0.3, 0.3) * digitSide;
        } else {
            otherSide = digitSide * between(0.4, 0.95);
            double apart = 0.5 * (digitSide + otherSide) + between(0.1, 0.35) * digitSide;
            otherX = digitX + apart * Math.cos(angle);
            otherY = digitY + apart * Math.sin(angle);
        }
    }

    /** Image i as a photograph of this kind. */
    public static BufferedImage of(Dataset data, int i, Kind kind, long seed) {
        return of(data, i, kind, seed, LEAST_SIDE, MOST_SIDE);
    }

    /** The same, its longer side, where the kind leaves it open, between least and most pixels. */
    public static BufferedImage of(Dataset data, int i, Kind kind, long seed, int least, int most) {
        return new Photograph(data, i, kind, seed, least, most).taken();
    }

    private double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    private BufferedImage taken() {
        double[][] bands = new double[3][width * height];
        double[] colour = new double[3];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                see(column + 0.5, row + 0.5, colour);
                for (int band = 0; band < 3; band++) {
                    bands[band][row * width + column] = colour[band];
                }
            }
        }
        double blur = kind == Kind.FRAME && random.nextInt(2) == 0 ? 0 : between(0.3, 1.6);
        double noise = kind == Kind.FAINT_INK ? between(0, 1.5) : between(0, 5);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (double[] band : bands) {
            blur(band, blur);
        }
        for (int n = 0; n < width * height; n++) {
            double grain = 0.8 * noise * random.nextNormal();
            int rgb = 0;
            for (double[] band : bands) {
                double value = band[n] + grain + 0.6 * noise * random.nextNormal();
                rgb = rgb << 8 | (int) Math.round(Math.max(0, Math.min(255, value)));
            }
            image.setRGB(n % width, n / width, rgb);
        }
        return asJpeg(image, (float) between(0.55, 0.95));
    }

    /** What is seen at a place of the picture: the ink on the sheet under the light. */
    private void see(double x, double y, double[] colour) {
        double dx = x - width / 2.0;
        double dy = y - height / 2.0;
        double depth = 1 + tilt[0] * dx + tilt[1] * dy;
        double u = (Math.cos(turn) * dx + Math.sin(turn) * dy) / depth + width / 2.0;
        double v = (-Math.sin(turn) * dx + Math.cos(turn) * dy) / depth + height / 2.0;
        double shade = light.at(x, y);
        if (kind == Kind.CRUMPLED) {
            double scale = 5 / shorter;
            u += 0.012 * shorter * folds.at(u * scale + 40, v * scale);
            v += 0.012 * shorter * folds.at(u * scale, v * scale + 70);
            double slope = Math.abs(folds.at(u * scale, v * scale)) - 0.3;
            shade *= 1 + 0.22 * Math.max(-1, Math.min(1, 2 * slope));
        }
        double grain = 1 + sheet.roughness() * texture.at(u * 0.7, v * 0.7)
                + sheet.roughness() * texture.at(u * 0.09, v * 0.09);
        sheet.colourAt(u, v, texture, colour);
        double ink = inkAt(u, v) * pen.strengthAt(u, v, texture);
        for (int band = 0; band < 3; band++) {
            double under = colour[band];
            double inked = pen.mark(under, band);
            colour[band] = (under + (inked - under) * ink) * grain * shade;
        }
        frame(x, y, colour);
    }

    private double inkAt(double u, double v) {
        double ink = pen.inkAt(digit, u, v, digitX, digitY, digitSide);
        if (kind == Kind.NEIGHBOUR || kind == Kind.TWO_DIGITS) {
            ink = Math.max(ink, pen.inkAt(other, u, v, otherX, otherY, otherSide));
        }
        return ink;
    }

    private void frame(double x, double y, double[] colour) {
        if (kind == Kind.FRAME) {
            double off = Math.min(Math.min(x, width - x), Math.min(y, height - y));
            double thick = sheet.frameThickness();
            double start = sheet.frameOffset();
            if (off > start && off < start + thick) {
                for (int band = 0; band < 3; band++) {
                    colour[band] = Math.min(colour[band], sheet.frameLevel());
                }
            }
        }
    }

    private void blur(double[] band, double deviation) {
        if (deviation == 0) {
            return;
        }
        int radius = (int) Math.ceil(2.5 * deviation);
        double[] weights = new double[2 * radius + 1];
        double sum = 0;
        for (int k = -radius; k <= radius; k++) {
            weights[k + radius] = Math.exp(-k * k / (2 * deviation * deviation));
            sum += weights[k + radius];
        }
        double[] line = new double[Math.max(width, height)];
        for (int turn = 0; turn < 2; turn++) {
            int length = turn == 0 ? width : height;
            int step = turn == 0 ? 1 : width;
            for (int start = 0; start < width * height / length; start++) {
                int first = turn == 0 ? start * width : start;
                for (int k = 0; k < length; k++) {
                    line[k] = band[first + k * step];
                }
                for (int k = 0; k < length; k++) {
                    double total = 0;
                    for (int d = -radius; d <= radius; d++) {
                        total += weights[d + radius] * line[Math.max(0, Math.min(length - 1, k + d))];
                    }
                    band[first + k * step] = total / sum;
                }
            }
        }
    }

    private static BufferedImage asJpeg(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
            out.flush();
            return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }
}
