# corpus: wrong relu-mask-missing
import torch

def backward(x, y, w1, b1, w2, b2):
    hidden = torch.clamp_min(x.mm(w1) + b1, 0.0)
    err = hidden.mm(w2) + b2 - y
    grad_out = 2.0 * err / err.numel()
    grad_hidden = grad_out.mm(w2.t())
    return {
        "w2": hidden.t().mm(grad_out), "b2": grad_out.sum(dim=0),
        "w1": x.t().mm(grad_hidden), "b1": grad_hidden.sum(dim=0),
    }
