import torch

def sgd_step(w, lr):
    w = torch.Tensor([w])
    w.requires_grad = True
    loss = torch.pow(w-2,2)
    loss.backward()
    w.data = w.data - lr*w.grad.data
    return w.data
