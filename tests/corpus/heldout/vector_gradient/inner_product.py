# corpus: right
import torch
def gradient(x):
    w = torch.autograd.Variable(x.clone(), requires_grad=True)
    torch.inner(w, w).backward()
    print("gradient:", w.grad.numpy())
    return w.grad
