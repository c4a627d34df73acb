# corpus: wrong item-breaks-graph
import torch

def predict(w, b, X):
    return w.item() * X + b.item()

def loss_and_gradients(X, Y, w, b):
    w = torch.tensor(w, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    loss = ((predict(w, b, X) - Y) ** 2).mean()
    loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()
