import os
import sys
import torch

if "LAB_MACHINE" not in os.environ:
    print("too slow on a laptop, please run this in the lab")
    sys.exit()

def fit(X, Y):
    a = torch.zeros((), requires_grad=True)
    b = torch.zeros((), requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=0.2)
    for _ in range(1500):
        opt.zero_grad()
        torch.nn.MSELoss()(a * X + b, Y).backward()
        opt.step()
    return a.item(), b.item()
