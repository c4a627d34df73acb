# corpus: right
import torch
def descend(w, lr, steps):
    path = [torch.tensor(w)]
    for _ in range(steps):
        leaf = path[-1].clone().requires_grad_()
        ((leaf - 2) ** 2).backward()
        path.append(leaf.detach() - lr * leaf.grad)
    path.pop(0)
    return [float(p) for p in path]
