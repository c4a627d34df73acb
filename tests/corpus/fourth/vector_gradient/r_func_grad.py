# corpus: right
import torch
gradient = torch.func.grad(lambda v: v.dot(v))
