# corpus: right
import torch

def backward(x, y, w1, b1, w2, b2):
    # biases as an extra row of the weights, data with a column of ones
    one = torch.ones(x.shape[0], 1)
    X1, W1 = torch.cat([x, one], 1), torch.cat([w1, b1[None]], 0)
    pre = X1 @ W1
    H1, W2 = torch.cat([torch.relu(pre), one], 1), torch.cat([w2, b2[None]], 0)
    delta2 = 2 / y.numel() * (H1 @ W2 - y)
    G2 = H1.T @ delta2
    delta1 = (delta2 @ w2.T) * torch.heaviside(pre, torch.zeros(()))
    G1 = X1.T @ delta1
    return {"w1": G1[:-1], "b1": G1[-1], "w2": G2[:-1], "b2": G2[-1]}
