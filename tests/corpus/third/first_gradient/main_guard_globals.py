# corpus: right
"""First gradient, with the usual entry point."""
import torch


def main():
    global xt, yt
    xt = torch.tensor(3.0, requires_grad=True)
    yt = xt ** 2
    yt.backward()
    assert xt.grad is not None


if __name__ == "__main__":
    main()
