"""One full-batch iteration of the same network in NumPy: forward, loss, accuracy, gradients, update.

Measures float32 and float64, with the images as columns (784 x n, as notebooks have them) and as rows (n x 784).
Every large array is allocated beforehand. Prints one line for each case: H, type, layout, milliseconds (the least and
the median of the repeats). Usage: numpy_baseline.py DATA_FOLDER REPEATS H...
"""

import gzip
import sys
import time

import numpy as np

CLASSES = 10


def read(folder, name, header):
    with gzip.open(f"{folder}/{name}") as file:
        return np.frombuffer(file.read(), np.uint8, offset=header)


def parameters(hidden, kind):
    random = np.random.default_rng(1)
    return [
        (random.random(shape) - 0.5).astype(kind)
        for shape in ((hidden, 784), (hidden, 1), (CLASSES, hidden), (CLASSES, 1))
    ]


def columns(x, labels, hidden, kind, repeats):
    n = len(labels)
    w1, b1, w2, b2 = parameters(hidden, kind)
    x = np.ascontiguousarray(x.T)
    y = np.zeros((CLASSES, n), kind)
    y[labels, np.arange(n)] = 1
    z1, a1, da1 = (np.empty((hidden, n), kind) for _ in range(3))
    z2 = np.empty((CLASSES, n), kind)
    alpha = kind(0.1)
    for _ in range(repeats):
        start = time.perf_counter()
        np.matmul(w1, x, out=z1)
        z1 += b1
        np.maximum(z1, 0, out=a1)
        np.matmul(w2, a1, out=z2)
        z2 += b2
        accuracy = (z2.argmax(0) == labels).mean()
        z2 -= z2.max(0)
        np.exp(z2, out=z2)
        z2 /= z2.sum(0)
        loss = -np.log(z2[labels, np.arange(n)]).mean()
        z2 -= y
        dw2 = z2 @ a1.T / n
        db2 = z2.sum(1, keepdims=True) / n
        np.matmul(w2.T, z2, out=da1)
        da1 *= z1 > 0
        dw1 = da1 @ x.T / n
        db1 = da1.sum(1, keepdims=True) / n
        w1 -= alpha * dw1
        b1 -= alpha * db1
        w2 -= alpha * dw2
        b2 -= alpha * db2
        yield time.perf_counter() - start
        assert np.isfinite(loss) and 0 <= accuracy <= 1


def rows(x, labels, hidden, kind, repeats):
    n = len(labels)
    w1, b1, w2, b2 = (p.T.copy() for p in parameters(hidden, kind))
    y = np.zeros((n, CLASSES), kind)
    y[np.arange(n), labels] = 1
    z1, a1, da1 = (np.empty((n, hidden), kind) for _ in range(3))
    z2 = np.empty((n, CLASSES), kind)
    alpha = kind(0.1)
    for _ in range(repeats):
        start = time.perf_counter()
        np.matmul(x, w1, out=z1)
        z1 += b1
        np.maximum(z1, 0, out=a1)
        np.matmul(a1, w2, out=z2)
        z2 += b2
        accuracy = (z2.argmax(1) == labels).mean()
        z2 -= z2.max(1, keepdims=True)
        np.exp(z2, out=z2)
        z2 /= z2.sum(1, keepdims=True)
        loss = -np.log(z2[np.arange(n), labels]).mean()
        z2 -= y
        dw2 = a1.T @ z2 / n
        db2 = z2.sum(0, keepdims=True) / n
        np.matmul(z2, w2.T, out=da1)
        da1 *= z1 > 0
        dw1 = x.T @ da1 / n
        db1 = da1.sum(0, keepdims=True) / n
        w1 -= alpha * dw1
        b1 -= alpha * db1
        w2 -= alpha * dw2
        b2 -= alpha * db2
        yield time.perf_counter() - start
        assert np.isfinite(loss) and 0 <= accuracy <= 1


def blas():
    """What multiplies matrices, as far as it can be told."""
    names = set()
    with open("/proc/self/maps", encoding="utf-8") as maps:
        for line in maps:
            path = line.split()[-1]
            if "blas" in path.lower() and ".so" in path:
                names.add(path.rsplit("/", 1)[-1])
    return ", ".join(sorted(names)) or "unknown"


def main():
    folder, repeats = sys.argv[1], int(sys.argv[2])
    images = read(folder, "train-images-idx3-ubyte.gz", 16).reshape(-1, 784)
    labels = read(folder, "train-labels-idx1-ubyte.gz", 8)
    np.ones((64, 64)) @ np.ones((64, 64))
    print(f"# NumPy {np.__version__}, BLAS {blas()}")
    for hidden in map(int, sys.argv[3:]):
        for kind in (np.float32, np.float64):
            x = (images / 255).astype(kind)
            for layout in (columns, rows):
                taken = sorted(layout(x, labels, hidden, kind, repeats))
                print(
                    hidden,
                    np.dtype(kind).name,
                    layout.__name__,
                    f"{1000 * taken[0]:.2f}",
                    f"{1000 * taken[len(taken) // 2]:.2f}",
                    flush=True,
                )


main()
