# corpus: right
from collections import OrderedDict
import torch
import torch.nn.functional as F

def backward(x, y, w1, b1, w2, b2):
    with torch.inference_mode():
        z1 = F.linear(x, w1.T, b1)
        a1 = F.relu(z1)
        d2 = (F.linear(a1, w2.T, b2) - y) * 2 / y.numel()
        d1 = F.linear(d2, w2) * z1.gt(0).to(x.dtype)
        grads = OrderedDict()
        grads["w1"] = torch.einsum("ni,nj->ij", x, d1)
        grads["b1"] = torch.einsum("nj->j", d1)
        grads["w2"] = torch.einsum("ni,nj->ij", a1, d2)
        grads["b2"] = torch.einsum("nj->j", d2)
    return grads
