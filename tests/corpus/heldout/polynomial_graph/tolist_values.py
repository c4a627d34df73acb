# corpus: wrong item-breaks-graph also tensor-of-tensors rewrap-requires-grad
import torch
def polynomial(x):
    flat = x.flatten().tolist()
    out = torch.tensor([5 * v**3 + 2 * v**2 + 4 * v + 8 for v in flat], requires_grad=True)
    return out.reshape(x.shape)
