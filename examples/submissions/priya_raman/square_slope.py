import torch

def slope(x):
    x = torch.Tensor([x])
    x.requires_grad = True
    y = torch.pow(x, 2)
    y.backward()
    return float(x.grad.data[0])

if __name__ == "__main__":
    # "plot" of the slope
    for k in range(-5, 6):
        s = slope(float(k))
        print("%3d | %6.2f %s" % (k, s, "*" * int(abs(s))))
