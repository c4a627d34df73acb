# corpus: wrong no-requires-grad
import torch
def loss_and_gradients(X, Y, w, b):
    wt, bt = torch.tensor(w), torch.tensor(b)
    pred = X * wt + bt
    loss = torch.nn.functional.mse_loss(pred, Y)
    loss.backward()
    return loss.item(), wt.grad.item(), bt.grad.item()
