# corpus: wrong none
# Aufgabe 1
import torch
xt = torch.tensor(3.0, requires_grad=True)
yt = xt**2
yt.backward()
steigung = xt.grad.item()
print(steigung)
xt.grad.zero_()   # aufraeumen
