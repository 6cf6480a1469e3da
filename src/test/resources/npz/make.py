"""Writes the .npz files beside this script with NumPy, which the tests of the io package read.

Run: python3 make.py
"""
import numpy as np

H = 3
W1 = (np.arange(H * 784, dtype=np.float32).reshape(H, 784) - 1000) / 1024
b1 = np.array([0.5, -0.25, 0.125], np.float32)
W2 = np.arange(10 * H, dtype=np.float32).reshape(10, H) / 8
b2 = np.arange(10, dtype=np.float32) / 4
f64 = [a.astype(np.float64) for a in (W1, b1, W2, b2)]

np.savez("tanh.npz", W1=W1, b1=b1, W2=W2, b2=b2, activation=np.array("tanh"))
np.savez_compressed("notebook.npz", W1=np.asfortranarray(f64[0]), b1=f64[1].reshape(H, 1), W2=np.asfortranarray(f64[2]),
                    b2=f64[3].reshape(10, 1), history=np.arange(5))
np.savez("bytes-1d.npz", W1=W1, b1=b1, W2=W2, b2=b2, activation=np.array([b"leaky-relu"]))
np.savez("integers.npz", W1=W1.astype(np.int64), b1=b1, W2=W2, b2=b2)
np.savez("objects.npz", W1=W1, b1=b1, W2=W2, b2=b2, activation=np.array("relu", dtype=object))
np.savez("big-endian.npz", W1=W1.astype(">f4"), b1=b1, W2=W2, b2=b2)
np.savez("structured.npz", W1=np.zeros(2, [("a", "<f4")]), b1=b1, W2=W2, b2=b2)
np.save("fortran-3d.npy", np.asfortranarray(np.arange(24, dtype=np.float32).reshape(2, 3, 4)))
with open("version-3.npy", "wb") as out:
    np.lib.format.write_array(out, np.array(["naïve", "日本", ""]), version=(3, 0))
with open("version-2.npy", "wb") as out:
    np.lib.format.write_array(out, np.float64(0.1), version=(2, 0))
