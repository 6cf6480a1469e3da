package io.github.glassbox.io;

import io.github.glassbox.nn.SplitMix64;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Damages files: turned bits, counts that lie, pieces gone, doubled, cut off or from another file. */
final class Damage {
    private static final int[] LIES = {
        0, 1, -1, 2, 28, 127, 128, 255, 256, 32767, 65535, 65536, 1_000_000, 50_000_000, Integer.MAX_VALUE, Integer.MIN_VALUE
    };

    private final SplitMix64 random;

    Damage(SplitMix64 random) {
        this.random = random;
    }

    /** From 0 to bound - 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    byte[] of(byte[] file) {
        return of(file, file);
    }

    /** A copy with one to six faults. */
    byte[] of(byte[] file, byte[] other) {
        byte[] damaged = file.clone();
        for (int faults = 1 + below(6); faults > 0 && damaged.length > 8; faults--) {
            damaged = once(damaged, other);
        }
        return damaged;
    }

    private byte[] once(byte[] file, byte[] other) {
        // Half of the faults hit what stands first, which says how to read the rest.
        int at = below(below(2) == 0 ? Math.min(file.length, 120) : file.length);
        int length = 1 + below(Math.min(64, file.length - at));
        switch (below(8)) {
            case 0 -> file[at] ^= (byte) (1 << below(8));
            case 1 -> file[at] = (byte) LIES[below(LIES.length)];
            case 2 -> file[at] = (byte) below(256);
            case 3, 4 -> lie(file, at);
            case 5 -> {
                return Arrays.copyOf(file, 1 + below(file.length));
            }
            case 6 -> {
                byte[] shorter = Arrays.copyOf(file, file.length - length);
                System.arraycopy(file, at + length, shorter, at, file.length - at - length);
                return shorter;
            }
            default -> {
                int from = below(other.length);
                int count = Math.min(length, other.length - from);
                byte[] longer = Arrays.copyOf(file, file.length + count);
                System.arraycopy(other, from, longer, at, count);
                System.arraycopy(file, at, longer, at + count, file.length - at);
                return longer;
            }
        }
        return file;
    }

    private void lie(byte[] file, int at) {
        int value = LIES[below(LIES.length)] + below(3) - 1;
        ByteBuffer bytes = ByteBuffer.wrap(file).order(below(2) == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        if (at + Integer.BYTES > file.length) {
            file[at] = (byte) value;
        } else if (below(3) == 0) {
            bytes.putShort(at, (short) value);
        } else {
            bytes.putInt(at, value);
        }
    }
}
