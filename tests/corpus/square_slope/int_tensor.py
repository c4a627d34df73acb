# corpus: wrong int-requires-grad
import torch

def slope(x: float) -> float:
    # Ganzzahl genügt doch?
    xt = torch.tensor(int(x), requires_grad=True)
    (xt ** 2).backward()
    return xt.grad.item()
