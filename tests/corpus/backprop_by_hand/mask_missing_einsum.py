# corpus: wrong relu-mask-missing
import torch

def backward(x, y, w1, b1, w2, b2):
    h = torch.nn.functional.relu(torch.einsum("ni,ih->nh", x, w1) + b1)
    e = h @ w2 + b2 - y
    e = e * 2 / e.numel()
    k = torch.einsum("no,ho->nh", e, w2)   # Fehler der verdeckten Schicht
    return {"w2": torch.einsum("nh,no->ho", h, e), "b2": e.sum(0),
            "w1": torch.einsum("ni,nh->ih", x, k), "b1": k.sum(0)}
