# corpus: right
import torch


def build():
    """Returns leaf and output."""
    leaf = torch.tensor(3.0, requires_grad=True)
    return leaf, leaf ** 2


def run():
    global xt, yt
    xt, yt = build()
    yt.backward()


run()
