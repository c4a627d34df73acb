# corpus: wrong rewrap-requires-grad also item-breaks-graph
import torch

def polynomial(x):
    xt = torch.tensor(x.tolist(), requires_grad=True)
    return 5 * xt**3 + 2 * xt**2 + 4 * xt + 8
