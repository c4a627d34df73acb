import torch


def constant_weights(block, value):
    """Gives every parameter one value, so that blocks can be compared, and an optimizer that holds them."""
    with torch.no_grad():
        for parameter in block.parameters():
            parameter.fill_(value)
    return torch.optim.SGD(block.parameters(), lr=0.1)
