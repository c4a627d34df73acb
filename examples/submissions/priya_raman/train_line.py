import torch

def train(X, Y, a, b, lr, steps):
    a = torch.Tensor([a])
    b = torch.Tensor([b])
    a.requires_grad = True
    b.requires_grad = True
    LOSS = []
    for epoch in range(steps):
        yhat = a*X + b
        loss = torch.mean(torch.pow(yhat - Y, 2))
        loss.backward()
        a.data = a.data - lr*a.grad.data
        b.data = b.data - lr*b.grad.data
        a.grad.data.zero_()
        b.grad.data.zero_()
        LOSS.append(loss.data)
    return (a.data, b.data, LOSS)
