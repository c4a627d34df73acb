# corpus: right
import torch
def gradient(x):
    print("x =", x)
    x_copy = torch.empty_like(x)
    x_copy[:] = x
    x_copy.requires_grad = True
    print("leaf?", x_copy.is_leaf)
    parts = [c ** 2 for c in x_copy]
    print("parts:", parts)
    y = sum(parts)
    print("y =", y)
    y.backward()
    print("grad =", x_copy.grad)
    return x_copy.grad
