# corpus: right
import torch

def slope(x):
    # jacobian gives a 0-d tensor here, that is ok
    J = torch.autograd.functional.jacobian(lambda u: u ** 2, torch.tensor(x))
    assert J.requires_grad is False
    return J.numpy()
