# corpus: right
import torch

def loss_and_gradients(X, Y, w, b):
    """Schleife über die Punkte; die Gradienten summieren sich von selbst."""
    w = torch.tensor(w, dtype=torch.float64, requires_grad=True)
    b = torch.tensor(b, dtype=torch.float64, requires_grad=True)
    xs, ys = X.flatten().tolist(), Y.flatten().tolist()
    n = len(xs)
    total = 0.0
    for x, y in zip(xs, ys):
        part = (w * x + b - y) ** 2 / n
        part.backward()
        total += part.item()
    return total, float(w.grad), float(b.grad)
