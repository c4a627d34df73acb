import torch

def gradient(x):
    v = x.clone()
    v.requires_grad = True
    total = 0
    for i in range(len(v)):
        total = total + v[i] ** 2
        print("after", i, "of", len(v), "total is", total)
    total.backward()
    print("gradient:", v.grad)
    return v.grad
