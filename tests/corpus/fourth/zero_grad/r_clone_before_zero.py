# corpus: right
import torch

def two_gradients(x: float) -> tuple[float, float]:
    """Zwei Ableitungen, ein Tensor.

    Achtung: erst kopieren, dann löschen.
    """
    t = torch.tensor(x, requires_grad=True)
    t.square().backward()
    erste = t.grad.detach().clone()
    t.grad.detach_()
    t.grad.fill_(0.0)
    t.pow(3).backward()
    return erste.item(), t.grad.item()
