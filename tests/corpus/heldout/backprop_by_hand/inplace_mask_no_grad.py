# corpus: right
import torch
@torch.no_grad()
def backward(x, y, w1, b1, w2, b2):
    pre = torch.addmm(b1, x, w1)
    post = pre.relu()
    pred = torch.addmm(b2, post, w2)
    d = pred.sub_(y).mul_(2).div_(y.numel())
    dpre = d @ w2.mT
    dpre *= pre.gt(0)
    return {"b2": d.sum(0), "w2": post.mT @ d, "b1": dpre.sum(0), "w1": x.mT @ dpre}
