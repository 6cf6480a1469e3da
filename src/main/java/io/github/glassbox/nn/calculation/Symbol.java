package io.github.glassbox.nn.calculation;

import io.github.glassbox.nn.Shape;

/**
 * What a number of an iteration is an element of, as the field writes it: of a tensor of a layer, or of what belongs to
 * that, such as its gradient.
 *
 * @param role what of the tensor is meant
 * @param tensor the tensor
 * @param layer counted from 1; 0 where a tensor belongs to none
 */
public record Symbol(Role role, Tensor tensor, int layer) {
    public static final Symbol X = of(Tensor.X, 0);
    public static final Symbol P = of(Tensor.P, 0);
    public static final Symbol LOSS = of(Tensor.LOSS, 0);
    public static final Symbol TRAIN_LOSS = of(Tensor.TRAIN_LOSS, 0);
    public static final Symbol TRAIN_ACCURACY = of(Tensor.TRAIN_ACCURACY, 0);
    public static final Symbol TEST_LOSS = of(Tensor.TEST_LOSS, 0);
    public static final Symbol TEST_ACCURACY = of(Tensor.TEST_ACCURACY, 0);

    /** The tensors of a network, and figures on all training and test images. */
    public enum Tensor {
        X("x", 1),
        W("W", 2),
        B("b", 1),
        Z("z", 1),
        A("a", 1),
        P("p", 1),
        LOSS("L", 0),
        /** W[k,j] times what the layer reads there, a term of z[k]. */
        W_IN("", 2),
        /** W[k,j] times dz[k], a term of da[j] of the layer before. */
        W_DZ("", 2),
        TRAIN_LOSS("train_loss", 0),
        TRAIN_ACCURACY("train_accuracy", 0),
        TEST_LOSS("test_loss", 0),
        TEST_ACCURACY("test_accuracy", 0);

        private final String text;
        private final int indices;

        Tensor(String text, int indices) {
            this.text = text;
            this.indices = indices;
        }
    }

    /** What of a tensor is meant: itself, or what belongs to it. */
    public enum Role {
        VALUE(""),
        /** The derivative of the loss of one image; the next, the mean over the batch. */
        GRADIENT("d"),
        MEAN("mean_d"),
        /** Of state 0 of the line, and of the state before; the next two, what is added to each of them. */
        START("start_"),
        BEFORE("before_"),
        LEARNED("learned_"),
        CHANGE("change_"),
        /** The mean gradient with that of the penalty. */
        SLOPE("g_"),
        /** What an optimiser remembers: before this update and with it, and Adam's corrected forms. */
        M_BEFORE("before_m_"),
        M("m_"),
        M_HAT("mhat_"),
        V_BEFORE("before_v_"),
        V("v_"),
        V_HAT("vhat_"),
        /** After the update. */
        NEXT("next_");

        private final String prefix;

        Role(String prefix) {
            this.prefix = prefix;
        }

        /** What belongs so to the same tensor. */
        public Symbol of(Symbol symbol) {
            return new Symbol(this, symbol.tensor, symbol.layer);
        }
    }

    private static Symbol of(Tensor tensor, int layer) {
        return new Symbol(Role.VALUE, tensor, layer);
    }

    /** W1, W2. */
    public static Symbol w(int layer) {
        return of(Tensor.W, layer);
    }

    /** b1, b2. */
    public static Symbol b(int layer) {
        return of(Tensor.B, layer);
    }

    /** z1, z2. */
    public static Symbol z(int layer) {
        return of(Tensor.Z, layer);
    }

    /** a1; of layer 0 it is x. */
    public static Symbol a(int layer) {
        return layer == 0 ? X : of(Tensor.A, layer);
    }

    /** dW1, dW2: of one image. */
    public static Symbol dw(int layer) {
        return Role.GRADIENT.of(w(layer));
    }

    /** db1, db2: of one image. */
    public static Symbol db(int layer) {
        return Role.GRADIENT.of(b(layer));
    }

    /** dz1, dz2. */
    public static Symbol dz(int layer) {
        return Role.GRADIENT.of(z(layer));
    }

    /** da1. */
    public static Symbol da(int layer) {
        return Role.GRADIENT.of(a(layer));
    }

    /** The terms W1[h,i] x[i] of z1, W2[c,h] a1[h] of z2. */
    public static Symbol forwardTerm(int layer) {
        return of(Tensor.W_IN, layer);
    }

    /** The terms W2[c,h] dz2[c] of da1. */
    public static Symbol backwardTerm(int layer) {
        return of(Tensor.W_DZ, layer);
    }

    /** How many indices its elements have. */
    public int indices() {
        return tensor.indices;
    }

    /** How many values its first index has; 1 without one. */
    public int rows(Shape shape) {
        return switch (tensor) {
            case X -> Shape.INPUTS;
            case P -> Shape.CLASSES;
            default -> tensor.indices == 0 ? 1 : shape.units(layer);
        };
    }

    /** How many values its second index has; 1 without one. */
    public int columns(Shape shape) {
        return tensor.indices == 2 ? shape.units(layer - 1) : 1;
    }

    /** Whether its values are doubles; everything else is a float. */
    public boolean isDouble() {
        return tensor.indices == 0;
    }

    /** With its sizes: "W1 (10×784)". */
    public String shaped(Shape shape) {
        return this + " (" + rows(shape) + (tensor.indices == 2 ? "×" + columns(shape) : "") + ")";
    }

    /** As it is written. */
    @Override
    public String toString() {
        return switch (tensor) {
            case W_IN -> w(layer) + "·" + a(layer - 1);
            case W_DZ -> w(layer) + "·" + dz(layer);
            default -> role.prefix + tensor.text + (layer > 0 ? layer : "");
        };
    }

    /** What a record's own would say; linking that one takes time as the window opens. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Symbol symbol && role == symbol.role && tensor == symbol.tensor && layer == symbol.layer;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * role.ordinal() + tensor.ordinal()) + layer;
    }
}
