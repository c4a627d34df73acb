# corpus: right
import torch
def gradient(x: torch.Tensor) -> torch.Tensor:
    col = x.detach().clone().unsqueeze(1).requires_grad_()
    y = (col.T @ col).squeeze()
    y.backward()
    return col.grad.flatten()
