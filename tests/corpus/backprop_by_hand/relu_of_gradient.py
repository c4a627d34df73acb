# corpus: wrong relu-mask-from-gradient
import torch
from torch.nn.functional import relu

def backward(x, y, w1, b1, w2, b2):
    layer1 = relu(x @ w1 + b1)
    layer2 = layer1 @ w2 + b2
    g = 2 * (layer2 - y) / layer2.numel()
    result = {"b2": g.sum(0), "w2": layer1.t() @ g}
    g = relu(g @ w2.t())          # back through the relu
    result["b1"] = g.sum(0)
    result["w1"] = x.t() @ g
    return result
