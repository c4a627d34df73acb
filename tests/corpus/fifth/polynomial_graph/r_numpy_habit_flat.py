# corpus: right
import torch

def polynomial(x):
    shape = x.shape
    flat = x.reshape(-1)
    vander = torch.linalg.vander(flat, N=4)         # 1, x, x^2, x^3
    out = (vander * torch.tensor([8.0, 4.0, 2.0, 5.0])).sum(dim=1)
    return out.reshape(shape)
