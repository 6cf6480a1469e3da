package io.github.glassbox.io;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the header of a .npy file says.
 *
 * @param kind 'f' float, 'U' Unicode text, 'S' bytes as text
 * @param itemBytes bytes of one element
 * @param fortran whether the first index runs fastest
 * @param shape sizes of the dimensions
 */
record NpyHeader(char kind, int itemBytes, boolean fortran, int[] shape) {
    // Five times the weights of the largest network in float64.
    private static final int MAX_BYTES = 1 << 24;
    private static final int MAX_RANK = 8;
    private static final int MAX_TEXT = 1 << 16;
    // A short text in the file is a whole object in memory.
    private static final int TEXT_OVERHEAD = 256;
    private static final Pattern DESCR = Pattern.compile("['\"]descr['\"]\\s*:\\s*['\"]([^'\"]*)['\"]");
    private static final Pattern ORDER = Pattern.compile("['\"]fortran_order['\"]\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("['\"]shape['\"]\\s*:\\s*\\(([0-9,\\sL]*)\\)");
    private static final Pattern TEXT_TYPE = Pattern.compile("<U[0-9]{1,5}|[|<]?S[0-9]{1,5}");

    /** @throws BadModelException if it is no header or of a type that is not read, with one sentence */
    static NpyHeader parse(String header, String name) throws BadModelException {
        Matcher order = ORDER.matcher(header);
        Matcher sizes = SHAPE.matcher(header);
        if (!header.contains("descr") || !order.find() || !sizes.find()) {
            throw new BadModelException(name + " is damaged: its header cannot be read.");
        }
        Matcher descr = DESCR.matcher(header);
        if (!descr.find()) {
            throw new BadModelException(name + " is a structured array; float32, float64 and text are read.");
        }
        String type = descr.group(1);
        boolean fortran = order.group(1).equals("True");
        int[] shape = shape(sizes.group(1), name);
        if (type.equals("<f4") || type.equals("<f8")) {
            return new NpyHeader('f', type.charAt(2) - '0', fortran, shape);
        }
        if (TEXT_TYPE.matcher(type).matches()) {
            char kind = type.indexOf('U') >= 0 ? 'U' : 'S';
            int characters = Integer.parseInt(type.substring(type.indexOf(kind) + 1));
            if (characters <= MAX_TEXT) {
                return new NpyHeader(kind, characters * (kind == 'U' ? Integer.BYTES : 1), fortran, shape);
            }
        }
        throw new BadModelException(
                name + " has the type " + type + "; float32 (<f4), float64 (<f8) and text (<U) are read.");
    }

    private static int[] shape(String text, String name) throws BadModelException {
        String sizes = text.replaceAll("[\\sL]", "");
        if (sizes.isEmpty()) {
            return new int[0];
        }
        String[] parts = sizes.split(",");
        if (parts.length > MAX_RANK) {
            throw new BadModelException(name + " has " + parts.length + " dimensions, more than the " + MAX_RANK
                    + " that are read.");
        }
        int[] shape = new int[parts.length];
        try {
            for (int k = 0; k < shape.length; k++) {
                shape[k] = Integer.parseInt(parts[k]);
            }
        } catch (NumberFormatException e) {
            throw new BadModelException(name + " has a shape that cannot be read: (" + text + ").", e);
        }
        return shape;
    }

    boolean isText() {
        return kind != 'f';
    }

    /** Bytes of one character. */
    int textUnit() {
        return kind == 'U' ? Integer.BYTES : 1;
    }

    /** Bytes of all elements. */
    int dataBytes(String name) throws BadModelException {
        long bytes = isText() ? Math.max(itemBytes, TEXT_OVERHEAD) : itemBytes;
        for (int n : shape) {
            // Each factor is below 2^31 and the product so far at most MAX_BYTES, so a long holds it.
            bytes *= n;
            if (bytes > MAX_BYTES) {
                throw new BadModelException(name + " claims to hold more than " + (MAX_BYTES >> 20) + " MB.");
            }
        }
        return size() * itemBytes;
    }

    /** For each element in row-major order, where it stands in the file; after {@link #dataBytes} has passed. */
    int[] order() {
        int[] order = new int[size()];
        for (int k = 0; k < order.length; k++) {
            order[k] = fortran ? fortranIndex(k) : k;
        }
        return order;
    }

    private int size() {
        int size = 1;
        for (int n : shape) {
            size *= n;
        }
        return size;
    }

    private int fortranIndex(int k) {
        int rest = k;
        int[] index = new int[shape.length];
        for (int d = shape.length - 1; d >= 0; d--) {
            index[d] = rest % shape[d];
            rest /= shape[d];
        }
        int at = 0;
        for (int d = shape.length - 1; d >= 0; d--) {
            at = at * shape[d] + index[d];
        }
        return at;
    }
}
