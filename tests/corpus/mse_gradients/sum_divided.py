# corpus: right
import torch

def loss_and_gradients(X, Y, w, b):
    """somme / n"""
    wt, bt = (torch.tensor(float(v)).requires_grad_() for v in (w, b))
    sse = torch.nn.MSELoss(reduction="sum")(wt * X + bt, Y)
    mse = sse / X.numel()
    mse.backward()
    return mse.detach().item(), wt.grad.detach().item(), bt.grad.detach().item()
