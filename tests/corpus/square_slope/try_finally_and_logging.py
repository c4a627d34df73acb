# corpus: right
import logging
import torch

log = logging.getLogger("homework")

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    try:
        y = xt ** 2
        y.backward(gradient=torch.tensor(1.0))
        log.warning("dy/dx at %s is %s", x, xt.grad)
        return xt.grad.clone().detach()
    finally:
        del y
