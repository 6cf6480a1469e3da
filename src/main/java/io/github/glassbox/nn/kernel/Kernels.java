package io.github.glassbox.nn.kernel;

import io.github.glassbox.nn.Activation;
import io.github.glassbox.nn.Shape;
import java.lang.module.ModuleFinder;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Which kernel computes, and why. */
public final class Kernels {
    /** Names a kernel where no option does. */
    public static final String PROPERTY = "glassbox.kernel";

    private static final String SCALAR = "scalar";
    private static final String VECTOR = "vector";
    private static final String MODULE = "jdk.incubator.vector";
    private static final int FEWEST_LANES = 4;

    private final boolean vector;
    private final Optional<String> reason;
    private volatile boolean warm;

    private Kernels(boolean vector, String reason) {
        this(vector, Optional.ofNullable(reason), true);
    }

    private Kernels(boolean vector, Optional<String> reason, boolean warm) {
        this.vector = vector;
        this.reason = reason;
        this.warm = warm;
    }

    /** The scalar kernel. */
    public static Kernels plain() {
        return new Kernels(false, null);
    }

    /**
     * The vector kernel where the machine and the way the program was started allow it, otherwise the scalar one.
     *
     * @param forced "scalar" or "vector"; if empty, the system property {@value #PROPERTY} is asked
     * @throws IllegalArgumentException with a sentence for the user if it is another word, or cannot be had
     */
    public static Kernels choose(Optional<String> forced) {
        String wanted = forced.orElseGet(() -> System.getProperty(PROPERTY, ""));
        if (!wanted.isEmpty() && !wanted.equals(SCALAR) && !wanted.equals(VECTOR)) {
            throw new IllegalArgumentException("The kernel must be scalar or vector, not " + wanted + ".");
        }
        if (wanted.equals(SCALAR)) {
            return new Kernels(false, "SIMD off: asked for");
        }
        Optional<String> obstacle = obstacle();
        if (wanted.equals(VECTOR) && obstacle.isPresent()) {
            throw new IllegalArgumentException("The vector kernel cannot be had: " + obstacle.get() + ".");
        }
        return new Kernels(obstacle.isEmpty(), obstacle.map(why -> "SIMD off: " + why).orElse(null));
    }

    private static Optional<String> obstacle() {
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            if (ModuleFinder.ofSystem().find(MODULE).isEmpty()) {
                return Optional.of("this Java has no module " + MODULE + "; a full JDK has it");
            }
            return Optional.of("module " + MODULE + " not loaded (start with java --add-modules " + MODULE + ")");
        }
        Optional<String> withoutCompiler =
                withoutCompiler(System.getProperty("java.vm.name", ""), System.getProperty("java.vm.info", ""));
        if (withoutCompiler.isPresent()) {
            return withoutCompiler;
        }
        int lanes = VectorKernel.lanes();
        return lanes < FEWEST_LANES
                ? Optional.of("this processor works on " + lanes + " numbers at once")
                : Optional.empty();
    }

    /**
     * Why the virtual machine cannot make vector instructions: only HotSpot's compiler C2 does; without it each vector is
     * an object, and the vector kernel a hundred times slower than the scalar one.
     *
     * @param name of the machine, such as "OpenJDK 64-Bit Server VM"
     * @param info how it runs, such as "mixed mode, emulated-client, sharing"
     */
    static Optional<String> withoutCompiler(String name, String info) {
        if (name.matches(".*(Client|Minimal|Zero) VM.*")) {
            return Optional.of("this Java has no compiler C2, which vectors need (" + name + ")");
        }
        if (info.contains("interpreted mode")) {
            return Optional.of("Java was started without its compiler C2, which vectors need (-Xint)");
        }
        return info.contains("emulated-client")
                ? Optional.of("Java was started without its compiler C2, which vectors need"
                        + " (-XX:TieredStopAtLevel=1 or the like)")
                : Optional.empty();
    }

    /** Such as "SIMD 256-bit" or "scalar". */
    public String description() {
        return vector ? "SIMD " + VectorKernel.lanes() * Float.SIZE + "-bit" : "scalar";
    }

    /** Why it is not the vector kernel, such as "SIMD off: module jdk.incubator.vector not loaded". */
    public Optional<String> reason() {
        return reason;
    }

    /**
     * The same, but the scalar kernel computes until {@link #warmUp} has ended: before it is compiled the vector kernel is
     * many times slower. The result is the same to the last bit.
     */
    public Kernels startingPlain() {
        return new Kernels(vector, reason, !vector);
    }

    /** Whether {@link #warmUp} has anything to do. */
    public boolean isCold() {
        return !warm;
    }

    /**
     * Runs the vector kernel until it is compiled, and lets it compute from then on. Takes a second or more.
     *
     * @param images any
     * @param cancelled whether nobody needs it any more
     */
    public void warmUp(InkImages images, BooleanSupplier cancelled) {
        WarmUp warmUp = new WarmUp(images);
        while (!warm && !cancelled.getAsBoolean()) {
            warm = warmUp.isDoneAfterRound();
        }
    }

    /** A kernel for networks of this shape and activation function. */
    public Kernel create(Shape shape, Activation activation) {
        if (!vector) {
            return new ScalarKernel(shape, activation);
        }
        return warm ? new VectorKernel(shape, activation) : new WarmingKernel(shape, activation, () -> warm);
    }
}
