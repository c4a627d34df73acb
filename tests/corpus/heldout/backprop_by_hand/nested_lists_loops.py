# corpus: right
import torch
def backward(x, y, w1, b1, w2, b2):
    n, i = x.shape; h = w1.shape[1]; o = w2.shape[1]
    z = x @ w1 + b1
    a = torch.relu(z)
    e = 2 * (a @ w2 + b2 - y) / (n * o)
    dw2 = torch.zeros(h, o); db2 = torch.zeros(o); dw1 = torch.zeros(i, h); db1 = torch.zeros(h)
    for r in range(n):
        for k in range(o):
            db2[k] += e[r, k]
            for j in range(h):
                dw2[j, k] += a[r, j] * e[r, k]
                if z[r, j] > 0:
                    db1[j] += e[r, k] * w2[j, k]
                    dw1[:, j] += x[r] * e[r, k] * w2[j, k]
    return {"w1": dw1, "b1": db1, "w2": dw2, "b2": db2}
