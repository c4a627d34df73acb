# corpus: wrong returns-grad-tensor
import torch

def sgd_step(w, lr):
    x = torch.tensor(w, requires_grad=True)
    slope = torch.autograd.grad((x - 2) ** 2, x)[0]
    return x - lr * slope
