import torch

def backward(x, y, w1, b1, w2, b2):
    n = y.shape[0] * y.shape[1]
    z1 = torch.mm(x, w1) + b1
    a1 = torch.clamp(z1, min=0)
    z2 = torch.mm(a1, w2) + b2
    dz2 = 2.0/n * (z2 - y)
    dw2 = torch.mm(a1.transpose(0,1), dz2)
    db2 = torch.sum(dz2, 0)
    da1 = torch.mm(dz2, w2.transpose(0,1))
    dz1 = da1.clone()
    dz1[z1 <= 0] = 0
    dw1 = torch.mm(x.transpose(0,1), dz1)
    db1 = torch.sum(dz1, 0)
    grads = {'w1': dw1, 'b1': db1, 'w2': dw2, 'b2': db2}
    for k in grads:
        print(k, grads[k].shape)
    return grads
