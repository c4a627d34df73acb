# corpus: right
import torch

# never_clear() shows what happens without clearing; two_gradients() is the solution
def never_clear(x):
    t = torch.tensor(x, requires_grad=True)
    (t ** 2).backward()
    (t ** 3).backward()
    return t.grad.item()

def two_gradients(x):
    t = torch.tensor(x, requires_grad=True)
    sq, cu = t ** 2, t ** 3
    sq.backward(retain_graph=True)
    first = float(t.grad)
    t.grad = None
    cu.backward()
    second = float(t.grad)
    print("without clearing the second would be", never_clear(x), "instead of", second)
    return first, second
