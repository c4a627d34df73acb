# corpus: right
import torch

def main() -> None:
    global xt, yt
    xt = torch.full((), 3.0).requires_grad_(True)
    yt = xt.pow(2)
    yt.backward(torch.ones_like(yt))

main()
