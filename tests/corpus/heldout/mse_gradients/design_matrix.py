# corpus: right
import torch
def loss_and_gradients(X, Y, w, b):
    A = torch.stack((X.flatten(), torch.ones(X.numel())), dim=1)
    theta = torch.tensor([[w], [b]], requires_grad=True)
    r = A @ theta - Y.flatten().unsqueeze(1)
    mse = (r.T @ r / len(r)).squeeze()
    mse.backward()
    return mse.item(), theta.grad[0, 0].item(), theta.grad[1, 0].item()
