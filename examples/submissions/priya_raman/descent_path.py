import torch

def descend(w, lr, steps):
    w = torch.Tensor([w])
    w.requires_grad = True
    hist = []
    for i in range(steps):
        loss = torch.pow(w-2,2)
        loss.backward()
        w.data = w.data - lr*w.grad.data
        w.grad.data.zero_()
        hist.append(float(w.data))
    return hist

if __name__ == "__main__":
    for w in descend(1.0, 0.1, 10):
        print("." * int(20*w), w)
