# corpus: wrong no-grad-around-forward
import torch

@torch.inference_mode()
def polynomial(x):
    return 5 * x**3 + 2 * x**2 + 4 * x + 8
