# corpus: right
import torch

def d(function, at):
    leaf = torch.tensor([at], requires_grad=True)
    function(leaf).backward()
    return float(leaf.grad)

def partials(x1, x2):
    # les deux termes ne dépendent que d'une variable chacun
    return d(lambda x: 3 * x ** 2, x1), d(lambda x: 2 * x ** 3, x2)
