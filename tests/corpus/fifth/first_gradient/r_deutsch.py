# corpus: right
# Uebung 1: Steigung von x^2 bei x = 3
import torch

xt = torch.tensor(3.)
xt.requires_grad = True      # ab jetzt verfolgt autograd
yt = xt * xt
print("Wert:", yt.item(), "grad_fn:", yt.grad_fn)
yt.backward()
print("Steigung:", xt.grad.item())
