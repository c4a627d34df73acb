# corpus: right
import torch


class Parabola:
    """y = x² und was man so darüber wissen will."""

    calls = 0

    def __call__(self, x):
        return x * x

    def slope_at(self, x):
        Parabola.calls += 1
        leaf = torch.tensor(float(x))
        leaf.requires_grad_(True)
        self(leaf).backward()
        return leaf.grad.item()


_p = Parabola()


def slope(x: float) -> float:
    return _p.slope_at(x)


if __name__ == "__main__":
    for n in (3.0, 2.0, 5.0):
        print(n, slope(n))
