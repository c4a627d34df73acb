# corpus: right
import torch
slope = lambda x: torch.func.grad(torch.square)(torch.tensor(float(x))).item()
