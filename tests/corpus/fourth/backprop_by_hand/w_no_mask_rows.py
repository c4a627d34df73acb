# corpus: wrong relu-mask-missing
import torch

def backward(x, y, w1, b1, w2, b2):
    gw1, gb1 = torch.zeros_like(w1), torch.zeros_like(b1)
    gw2, gb2 = torch.zeros_like(w2), torch.zeros_like(b2)
    for xi, yi in zip(x, y):
        hi = (xi @ w1 + b1).clamp(0)
        ei = 2 * (hi @ w2 + b2 - yi) / y.numel()
        gw2 += hi.unsqueeze(1) * ei
        gb2 += ei
        back = w2 @ ei
        gw1 += xi.unsqueeze(1) * back
        gb1 += back
    return {"w1": gw1, "b1": gb1, "w2": gw2, "b2": gb2}
