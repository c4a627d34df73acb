import torch
torch.set_printoptions(threshold=100000)

def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    pred = X * wt + bt
    print("X", X, "Y", Y, "pred", pred)
    err = pred - Y
    print("err", err, "squared", err ** 2)
    loss = (err ** 2).mean()
    loss.backward()
    return loss.item(), wt.grad.item(), bt.grad.item()
