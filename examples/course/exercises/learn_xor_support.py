import torch


@torch.no_grad()
def mean_square(model, x, y):
    predicted = model(x)
    assert predicted.shape == y.shape, f"the network gives shape {tuple(predicted.shape)} for {tuple(y.shape)}"
    return (predicted - y).square().mean().item()
