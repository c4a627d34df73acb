# corpus: right
import torch

# xt = torch.tensor(3, requires_grad=True)   -> "Only Tensors of floating point ..."
# yt = xt.detach() ** 2                      -> no grad_fn
xt = torch.tensor(3.0, requires_grad=True)
yt = xt ** 2
yt.backward()
slope = xt.grad.item()
with torch.no_grad():
    neighbour = (xt + 0.001) ** 2
print(slope, ((neighbour - yt) / 0.001).item())
