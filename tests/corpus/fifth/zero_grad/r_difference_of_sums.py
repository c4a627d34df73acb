# corpus: right
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt.pow(2)
    y.backward()
    erste = xt.grad.item()
    z = xt.pow(3)
    z.backward()
    # .grad enthaelt jetzt die Summe, also die erste wieder abziehen
    zweite = xt.grad.item() - erste
    return erste, zweite
