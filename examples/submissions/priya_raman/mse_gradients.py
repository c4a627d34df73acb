import torch

def loss_and_gradients(X, Y, w, b):
    X.requires_grad = True     # my book does this for the data also
    w = torch.Tensor([w])
    b = torch.Tensor([b])
    w.requires_grad = True
    b.requires_grad = True
    yhat = w*X + b
    loss = torch.mean(torch.pow(yhat - Y, 2))
    loss.backward()
    return (loss.data, w.grad.data, b.grad.data)
