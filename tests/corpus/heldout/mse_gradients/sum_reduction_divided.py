# corpus: right
import torch
def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor([w], requires_grad=True)
    bt = torch.tensor([b], requires_grad=True)
    N = X.shape[0]
    loss = torch.nn.MSELoss(reduction='sum')(wt * X + bt, Y) / N
    loss.backward()
    return loss.item(), wt.grad[0], bt.grad[0]
