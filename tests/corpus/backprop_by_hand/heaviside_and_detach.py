# corpus: right
import torch

def backward(x, y, w1, b1, w2, b2):
    """Rückwärts, Schritt für Schritt, mit Kontrolle der Formen."""
    z = x @ w1 + b1
    h = torch.relu(z)
    e = h @ w2 + b2 - y
    n, o = e.shape
    d_e = 2.0 * e / n / o
    d_h = torch.matmul(d_e, torch.transpose(w2, 0, 1))
    d_z = d_h * torch.heaviside(z, torch.zeros(()))
    grads = {"w1": x.t() @ d_z, "b1": d_z.sum(dim=0), "w2": h.t() @ d_e, "b2": d_e.sum(dim=0)}
    for name, p in (("w1", w1), ("b1", b1), ("w2", w2), ("b2", b2)):
        assert grads[name].shape == p.shape, name
    return {name: g.detach() for name, g in grads.items()}
