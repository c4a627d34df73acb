# corpus: right
import torch

def value_and_slope(x):
    # x est un nombre, il faut un tenseur suivi
    xt = torch.tensor(x, requires_grad=True)
    print("is_leaf:", xt.is_leaf)
    y = 5*xt**3 + 2*xt**2 + 4*xt + 8
    print("grad_fn:", y.grad_fn)
    if xt.grad is not None:
        xt.grad.zero_()
    y.backward()
    valeur = y.detach().clone().numpy().item()
    pente = xt.grad.detach().clone().numpy().item()
    return valeur, pente
