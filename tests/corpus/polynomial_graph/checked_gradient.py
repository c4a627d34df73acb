# corpus: right
import torch

def polynomial(x):
    def p(t):
        return 5 * t ** 3 + 2 * t ** 2 + 4 * t + 8
    # quick check on a copy, leaves x alone
    test = torch.tensor(2.0, requires_grad=True)
    p(test).backward()
    assert test.grad.item() == 72.0
    return p(x)
