# corpus: right
import torch

def matmul(a, b):
    return [[sum(p * q for p, q in zip(row, col)) for col in zip(*b)] for row in a]

def backward(x, y, w1, b1, w2, b2):
    X, Y, W1, W2 = x.tolist(), y.tolist(), w1.tolist(), w2.tolist()
    Z = [[v + c for v, c in zip(row, b1.tolist())] for row in matmul(X, W1)]
    H = [[max(v, 0.0) for v in row] for row in Z]
    P = [[v + c for v, c in zip(row, b2.tolist())] for row in matmul(H, W2)]
    n = len(Y) * len(Y[0])
    D = [[2 * (p - t) / n for p, t in zip(ps, ts)] for ps, ts in zip(P, Y)]
    back = matmul(D, list(zip(*W2)))
    D1 = [[g if z > 0 else 0.0 for g, z in zip(gs, zs)] for gs, zs in zip(back, Z)]
    T = lambda m: list(zip(*m))
    return {
        "w1": torch.tensor(matmul(T(X), D1)),
        "b1": torch.tensor([sum(c) for c in zip(*D1)]),
        "w2": torch.tensor(matmul(T(H), D)),
        "b2": torch.tensor([sum(c) for c in zip(*D)]),
    }
