# corpus: right
import torch
def backward(x, y, w1, b1, w2, b2):
    h = torch.einsum("ni,ih->nh", x, w1) + b1
    a = h * (h > 0)
    e = torch.einsum("nh,ho->no", a, w2) + b2 - y
    e = e * 2 / e.shape[0] / e.shape[1]
    gh = torch.einsum("no,ho->nh", e, w2) * (a > 0)
    return {"w1": torch.einsum("ni,nh->ih", x, gh), "b1": torch.einsum("nh->h", gh),
            "w2": torch.einsum("nh,no->ho", a, e), "b2": torch.einsum("no->o", e)}
