# corpus: right
import torch
def value_and_slope(x):
    xt = torch.tensor(x, requires_grad=True)
    terms = [5*xt**3, 2*xt**2, 4*xt, torch.tensor(8.)]
    for term in terms[:-1]:
        term.backward()      # adds up, on purpose
    return sum(t.item() for t in terms), xt.grad.item()
