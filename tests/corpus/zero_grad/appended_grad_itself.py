# corpus: wrong alias-history
import torch

def two_gradients(x: float):
    leaf = torch.tensor([x], requires_grad=True)
    history = []
    for n in (2, 3):
        if leaf.grad is not None:
            leaf.grad.zero_()
        (leaf ** n).sum().backward()
        history.append(leaf.grad)
    return history[0], history[1]
