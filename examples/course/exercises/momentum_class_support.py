from torch import nn


def make_model(inputs):
    return nn.Linear(inputs, 1)


def mean_square(model, x):
    return model(x).square().mean()
