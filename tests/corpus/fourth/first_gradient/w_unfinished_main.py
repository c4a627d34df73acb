# corpus: wrong none
import torch

def main():
    xt = torch.tensor(3.0, requires_grad=True)
    yt = xt ** 2
    yt.backward()
    return xt, yt

if __name__ == "__main__":
    main()
