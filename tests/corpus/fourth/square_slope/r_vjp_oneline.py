# corpus: right
import torch
slope = lambda x: torch.func.vjp(lambda t: t**2, torch.tensor(x))[1](torch.tensor(1.0))[0].item()
