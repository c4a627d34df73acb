# corpus: right
import torch
def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt ** 2
    (g,) = torch.autograd.grad(y, xt, create_graph=True)
    (gg,) = torch.autograd.grad(g, xt)
    assert gg == 2
    by_hand = 2 * x
    if abs(g.item() - by_hand) > 1e-3:
        print("something is off")
    return g.detach()
