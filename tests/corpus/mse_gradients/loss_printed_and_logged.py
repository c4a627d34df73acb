# corpus: right
import numpy as np
import torch

history = []

def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    with torch.no_grad():
        print("largest error:", (wt * X + bt - Y).abs().max().item())
    loss = ((wt * X + bt - Y) ** 2).mean()
    loss.backward()
    history.append(loss.detach().numpy())
    print("mean so far:", np.mean(history))
    return loss.item(), wt.grad.item(), bt.grad.item()
