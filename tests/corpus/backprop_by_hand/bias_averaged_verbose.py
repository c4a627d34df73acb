# corpus: wrong bias-mean
import torch

def bias_gradient(delta):
    """One number per unit: the mean over the rows."""
    return torch.mean(delta, dim=0)

def backward(x, y, w1, b1, w2, b2):
    before = torch.matmul(x, w1) + b1
    after = torch.max(before, torch.zeros_like(before))
    prediction = torch.matmul(after, w2) + b2
    delta2 = 2.0 * (prediction - y) / prediction.numel()
    delta1 = torch.matmul(delta2, w2.transpose(0, 1))
    delta1 = delta1 * torch.sign(after)
    return {
        "w1": torch.matmul(x.transpose(0, 1), delta1),
        "b1": bias_gradient(delta1),
        "w2": torch.matmul(after.transpose(0, 1), delta2),
        "b2": bias_gradient(delta2),
    }
