# corpus: right
import torch
sgd_step = lambda w, lr: w - lr * torch.func.grad(lambda v: (v - 2) ** 2)(torch.tensor(w)).item()
