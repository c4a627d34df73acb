# corpus: right
"""My first gradient."""
import torch

def main():
    global xt, yt
    xt = torch.tensor(3.0, requires_grad=True)
    yt = xt.pow(2)
    yt.backward()

if __name__ == "__main__":
    main()
