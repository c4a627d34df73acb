# corpus: right
import torch
from torch.func import grad

loss_fn = lambda w: (w - 2.0) ** 2

def sgd_step(w, lr):
    params = {"w": torch.tensor(w)}
    grads = {"w": grad(lambda p: loss_fn(p["w"]))(params)["w"]}
    params = {k: v - lr * grads[k] for k, v in params.items()}
    return params["w"].item()
