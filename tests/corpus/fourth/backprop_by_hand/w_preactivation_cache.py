# corpus: wrong preactivation-used
import torch

def backward(x, y, w1, b1, w2, b2):
    cache = {}
    cache["l1"] = x @ w1 + b1
    out = torch.maximum(cache["l1"], torch.tensor(0.0)) @ w2 + b2
    cache["l2"] = out
    g2 = (cache["l2"] - y) * 2 / out.numel()
    g1 = torch.where(cache["l1"] > 0, g2 @ w2.t(), torch.tensor(0.0))
    return {
        "w2": torch.einsum("nh,no->ho", cache["l1"], g2),
        "b2": g2.sum(dim=0),
        "w1": torch.einsum("ni,nh->ih", x, g1),
        "b1": g1.sum(dim=0),
    }
