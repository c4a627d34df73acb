# corpus: right
import torch

def branch(x):
    y = x ** 2
    y_detached = y.detach()
    z = y_detached + 5
    for name, t in (("y", y), ("y_detached", y_detached), ("z", z)):
        print(f"{name}: requires_grad={t.requires_grad}, grad_fn={t.grad_fn}")
    tracked_z = y + 5      # only to compare
    print("if it were tracked:", tracked_z.grad_fn)
    return y, y_detached, z
